import { linesText, numberText, windowText } from '../../../src/derive/logs/log-window.ts';
import { windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const stackTraceInLog = defineCheck({
  meta: {
    id: 'stack-trace-in-log',
    priority: 'P2',
    title: 'No stack trace stands in the log lines read',
    failureTitle: 'Logs hold stack traces',
    why: 'A program prints a stack trace where it met something that its authors did not think of.',
    fix: 'Handle what was thrown where it can be answered, and log it in one line with what is needed to find it.',
    impact: 'errors in the program that nobody handles',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const looked = windowsWithLines(logs, containers).filter(({ traces }) => traces !== undefined);
    const findings = looked.flatMap((window) => {
      const traces = (window.traces ?? []).toSorted((a, b) => b.occurrences - a.occurrences);
      const [most] = traces;
      if (!most) return [];
      const sum = traces.reduce((total, { occurrences }) => total + occurrences, 0);
      return {
        subject: { service: window.service, container: window.container },
        message: `${countText(sum, 'stack trace')} in ${numberText(window.lines)} lines read`,
        observed: `${linesText(most.occurrences, 'such', window)}: ${quotable(most.text)}; ${windowText(window)}`,
        expected: 'no stack trace',
        evidence: [window.evidence] as const,
      };
    });
    return judge(looked, findings, 'no line was read in which stack traces were looked for');
  },
});
