import { linesText, windowText } from '../../../src/derive/logs/log-window.ts';
import { windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const forbiddenLogLinePresent = defineCheck({
  meta: {
    id: 'forbidden-log-line-present',
    priority: 'P1',
    title: 'No log line read is one that the settings forbid',
    failureTitle: 'Logs hold lines that the settings forbid',
    why: 'Somebody wrote down that this line must not come, because it means that something is wrong.',
    fix: 'Mend what the line reports.',
    impact: 'trouble that was known to be one',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const looked = windowsWithLines(logs, containers).flatMap((window) =>
      (window.patterns ?? [])
        .filter(({ must }) => must === 'absent')
        .map((pattern) => ({ window, pattern, evidence: window.evidence })),
    );
    const findings = looked
      .filter(({ pattern }) => pattern.occurrences > 0)
      .map(({ window, pattern }) => ({
        subject: { service: window.service, container: window.container, topic: pattern.name },
        message: `pattern "${pattern.name}": ${linesText(pattern.occurrences, 'matching', window)}`,
        observed: `the latest: ${quotable(pattern.text)}; ${windowText(window)}`,
        expected: 'none',
        ...(pattern.priority && { priority: pattern.priority }),
        evidence: [window.evidence] as const,
      }));
    return judge(looked, findings, 'no line was read in which one is looked for that the settings forbid');
  },
});
