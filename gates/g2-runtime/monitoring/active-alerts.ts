import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

const SHOWN = 50;

export const activeAlerts = defineExhibit({
  meta: { id: 'active-alerts', title: 'Alerts of Prometheus that are pending or firing' },
  needs: ['prometheusServers'],
  present({ prometheusServers }) {
    const alerts = prometheusServers.flatMap(({ alerts: list, evidence }) =>
      list.map((alert) => ({ ...alert, evidence })),
    );
    if (alerts.length === 0) {
      const was = prometheusServers.length === 0 ? 'no Prometheus server was read' : 'no alert is pending or firing';
      return { notApplicable: was };
    }
    const note = alerts.length > SHOWN ? `${alerts.length - SHOWN} more are not shown.` : undefined;
    return {
      columns: [
        { title: 'Alert' },
        { title: 'Severity' },
        { title: 'State' },
        { title: 'About' },
        { title: 'Since' },
        { title: 'Summary' },
      ],
      rows: alerts
        .toSorted((a, b) => compareText(a.state, b.state) || compareText(a.name, b.name))
        .slice(0, SHOWN)
        .map(({ name, severity, state, about, activeSince, summary, evidence }) => ({
          cells: [
            name,
            severity ?? 'not stated',
            state,
            about ?? 'not stated',
            activeSince === '' ? 'not stated' : momentText(activeSince),
            summary ?? '',
          ],
          evidence: [evidence],
        })),
      ...(note !== undefined && { note }),
    };
  },
});
