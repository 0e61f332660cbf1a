import { type Burst, newInBurst, surroundsRestart } from '../../../src/derive/logs/log-burst.ts';
import { linesText } from '../../../src/derive/logs/log-window.ts';
import { windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

type Evidence = EvidenceFor<'logs' | 'containers'>;

export const errorBurstInLog = defineCheck({
  meta: {
    id: 'error-burst-in-log',
    priority: 'P2',
    title: 'No log read has a burst of errors',
    failureTitle: 'Logs have bursts of errors',
    why: 'Ten errors within adjoining minutes are an incident: something that the service needs was away, or it was given what it cannot do.',
    fix: 'Read the log of that time together with those of the services it depends on, and mend what went first.',
    impact: 'incident that may come again',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const timed = windowsWithLines(logs, containers).filter(({ bursts }) => bursts !== undefined);
    const findings = timed.flatMap((window) =>
      (window.bursts ?? []).map((burst) => findingOf(window, burst, containers)),
    );
    return judge(timed, findings, 'no line was read of whose minutes the capture tells');
  },
});

function findingOf(window: Evidence['logs'][number], burst: Burst, containers: Evidence['containers']): FindingDraft {
  const container = containers.find(({ name }) => name === window.container);
  const atStart = surroundsRestart(burst, container);
  const [isNew] = newInBurst(window, burst);
  const when = `${momentText(burst.from)} to ${momentText(burst.to)}`;
  const where = atStart ? 'around a start or an end of the container' : 'away from the last start of the container';
  return {
    subject: { service: window.service, container: window.container },
    message: `a burst from ${when}: ${linesText(burst.lines, 'fatal or error', window)}`,
    observed: [where, ...(isNew === undefined ? [] : [`said for the first time then: ${quotable(isNew)}`])].join('; '),
    expected: 'fewer than 10 fatal and error lines in adjoining minutes',
    fix: `Read docker compose logs --timestamps --since ${burst.from} --until ${burst.to}, all services together.`,
    // While a system comes up, some services wait for others, and say so.
    ...(atStart && { priority: 'P3' as const }),
    evidence: container ? [window.evidence, container.evidence] : [window.evidence],
  };
}
