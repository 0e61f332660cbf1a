import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';

export const alertFiring = defineCheck({
  meta: {
    id: 'alert-firing',
    priority: 'P2',
    title: 'No alert of Prometheus is firing',
    failureTitle: 'Alerts of Prometheus are firing',
    why: 'The team itself declared this state as one that somebody must look at.',
    fix: 'Look into what the alert is about and mend it, or correct the rule when it is wrong.',
    impact: 'a known fault in production',
    effort: 'medium',
    references: [prometheusDocs('prometheus/latest/configuration/alerting_rules', 'Alerting rules')],
  },
  needs: ['prometheusServers'],
  evaluate({ prometheusServers }) {
    const alerting = prometheusServers.filter(({ ruleGroups }) => ruleGroups.some(({ alerting: count }) => count > 0));
    const findings = alerting.flatMap(({ service, container, alerts, evidence }) =>
      alerts
        .filter(({ state, name }) => state === 'firing' && !isSignOfLife(name))
        .map(({ name, about, severity, summary, activeSince }) => ({
          subject: { service, container },
          message: about === undefined ? `${name} is firing` : `${name} is firing for ${about}`,
          observed: `since ${momentText(activeSince)}${summary === undefined ? '' : `: ${summary}`}`,
          expected: 'not firing',
          priority: priorityOf(severity),
          evidence: [evidence] as const,
        })),
    );
    return judge(alerting, findings, 'no Prometheus server that was read has alerting rules');
  },
});

/** An alert that always fires on purpose, so that its absence shows that alerting is broken. */
function isSignOfLife(name: string): boolean {
  return /^(?:watchdog|dead[-_ ]?man'?s?[-_ ]?switch|info[-_ ]?inhibitor|always[-_ ]?firing)$/i.test(name);
}

function priorityOf(severity: string | undefined): Priority {
  if (severity !== undefined && /^(?:critical|crit|page|fatal|emergency|disaster|high)$/i.test(severity)) return 'P1';
  return severity !== undefined && /^(?:info|information|none|low|notice)$/i.test(severity) ? 'P3' : 'P2';
}
