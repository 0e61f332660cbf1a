import { linesText, windowText } from '../../../src/derive/logs/log-window.ts';
import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const requiredLogLineMissing = defineCheck({
  meta: {
    id: 'required-log-line-missing',
    priority: 'P1',
    title: 'Every log holds the lines that the settings require',
    failureTitle: 'Logs lack lines that the settings require',
    why: 'A line that must be there says that something was done; without it nobody knows whether it was.',
    fix: 'Find out why the service did not write it; where older lines were left out, read more of them with logs.tail or logs.since.',
    impact: 'work that was not done',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const wanted = ofServices(logs, containers).flatMap((window) =>
      (window.patterns ?? [])
        .filter(({ must }) => must === 'present')
        .map((pattern) => ({ window, pattern, evidence: window.evidence })),
    );
    const findings = wanted
      .filter(({ pattern }) => pattern.occurrences === 0)
      .map(({ window, pattern }) => ({
        subject: { service: window.service, container: window.container, topic: pattern.name },
        message: `no line matches the pattern "${pattern.name}"`,
        observed: `${linesText(0, 'such', window)}; ${windowText(window)}`,
        expected: 'at least one',
        ...(pattern.priority && { priority: pattern.priority }),
        evidence: [window.evidence] as const,
      }));
    return judge(wanted, findings, 'the settings require no line in the log of any service');
  },
});
