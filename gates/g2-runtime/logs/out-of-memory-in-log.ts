import { logTroubles } from '../../../src/derive/logs/log-troubles.ts';
import { linesText, windowText } from '../../../src/derive/logs/log-window.ts';
import { NO_LINE_JUDGED, windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const outOfMemoryInLog = defineCheck({
  meta: {
    id: 'out-of-memory-in-log',
    priority: 'P1',
    title: 'No log line read tells that memory ran out',
    failureTitle: 'Logs tell that memory ran out',
    why: 'What needs memory and gets none fails or is killed, and loses what it was working on.',
    fix: 'Compare the memory that the service uses with its limit, and change the one or the other.',
    impact: 'work lost when memory runs out',
    effort: 'medium',
    references: [cis('5.11'), composeSpec('deploy', 'memory')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const written = windowsWithLines(logs, containers);
    const findings = written.flatMap((window) =>
      logTroubles(window)
        .filter(({ trouble }) => trouble.memory)
        .map(({ trouble, lines, text }) => ({
          subject: { service: window.service, container: window.container, topic: trouble.id },
          message: `${trouble.id}: ${linesText(lines, 'such', window)}`,
          observed: `${quotable(text)}; ${windowText(window)}`,
          expected: 'memory enough for what the service does',
          fix: trouble.remedy,
          evidence: [window.evidence] as const,
        })),
    );
    // Older captures have a few lines of each log only: enough to find something, not to say that there is nothing.
    const looked = written.filter(({ classes }) => classes !== undefined);
    return judge(looked, findings, NO_LINE_JUDGED);
  },
});
