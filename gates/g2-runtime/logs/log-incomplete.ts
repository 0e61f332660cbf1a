import { numberText, windowText } from '../../../src/derive/logs/log-window.ts';
import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const logIncomplete = defineCheck({
  meta: {
    id: 'log-incomplete',
    priority: 'P2',
    title: 'No log read is known to end before its newest line',
    failureTitle: 'Logs could not be read to their newest line',
    why: 'A record that the engine cannot read hides all that was written after it, and `docker logs` does not say so.',
    fix: 'Create the container anew (docker compose up -d --force-recreate SERVICE), and look why the file was spoiled: a full disk or a crash of the host.',
    impact: 'errors that nobody can see',
    effort: 'small',
    references: [dockerDocs('engine/logging/drivers/json-file', 'JSON file logging driver')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const told = ofServices(logs, containers).filter(({ coverage }) => coverage !== undefined);
    const findings = told.flatMap((window) => {
      const { incomplete } = window.coverage ?? {};
      if (!incomplete) return [];
      return {
        subject: { service: window.service, container: window.container },
        message: `its log was read up to a point only: ${numberText(window.lines)} lines`,
        observed: `${incomplete.message} [${incomplete.code}]; ${windowText(window)}`,
        expected: 'all lines up to the newest',
        evidence: [window.evidence] as const,
      };
    });
    return judge(told, findings, 'no log was read of which the capture tells whether that was all');
  },
});
