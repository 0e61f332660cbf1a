import { linesText } from '../../../src/derive/logs/log-window.ts';
import { windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const logTimesMissing = defineCheck({
  meta: {
    id: 'log-times-missing',
    priority: 'P3',
    title: 'The engine knows of every log line read when it was written',
    failureTitle: 'Log lines have no time',
    why: 'Without times nobody can say when something happened, or what happened together.',
    fix: 'Use the driver local or json-file, which keep the time of every line.',
    impact: 'incidents that cannot be put together',
    effort: 'small',
    references: [dockerDocs('engine/logging/configure', 'Configure logging drivers')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const told = windowsWithLines(logs, containers).filter(({ coverage }) => coverage !== undefined);
    const findings = told
      .filter(({ coverage }) => (coverage?.untimedLines ?? 0) > 0)
      .map((window) => ({
        subject: { service: window.service, container: window.container },
        message: linesText(window.coverage?.untimedLines ?? 0, 'untimed', window),
        observed: `driver ${window.driver}`,
        expected: 'a time for every line',
        evidence: [window.evidence] as const,
      }));
    return judge(told, findings, 'no line was read of whose times the capture tells');
  },
});
