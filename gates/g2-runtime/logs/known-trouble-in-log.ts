import { logTroubles } from '../../../src/derive/logs/log-troubles.ts';
import { linesText, windowText } from '../../../src/derive/logs/log-window.ts';
import { NO_LINE_JUDGED, windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const knownTroubleInLog = defineCheck({
  meta: {
    id: 'known-trouble-in-log',
    priority: 'P2',
    title: 'No log line read tells of a trouble whose cause is known',
    failureTitle: 'Logs tell of troubles whose usual cause is known',
    why: 'Most failures of a system are of a few dozen kinds, and the words of the line tell which.',
    fix: 'Do what stands beside each finding; if the cause is another here, the lines around it tell.',
    impact: 'failure with a known remedy',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const written = windowsWithLines(logs, containers);
    const findings = written.flatMap((window) =>
      logTroubles(window)
        // Memory has a check of its own.
        .filter(({ trouble }) => !trouble.memory)
        .map(({ trouble, lines, text }) => ({
          subject: { service: window.service, container: window.container, topic: trouble.id },
          message: `${trouble.id}: ${linesText(lines, 'such', window)}`,
          observed: `${quotable(text)}; ${windowText(window)}`,
          expected: `no such line. Usual cause: ${trouble.cause}`,
          fix: trouble.remedy,
          ...(trouble.priority && { priority: trouble.priority }),
          evidence: [window.evidence] as const,
        })),
    );
    // Older captures have a few lines of each log only: enough to find something, not to say that there is nothing.
    const looked = written.filter(({ classes }) => classes !== undefined);
    return judge(looked, findings, NO_LINE_JUDGED);
  },
});
