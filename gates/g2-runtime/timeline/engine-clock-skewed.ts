import { leastSkewMs, skewText } from '../../../src/derive/engine/clock-doubt.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

const TOLERATED_MS = 2000;

export const engineClockSkewed = defineCheck({
  meta: {
    id: 'engine-clock-skewed',
    priority: 'P3',
    title: 'The clock of the engine agrees with the clock of the auditing host',
    failureTitle: 'The clock of the engine differs from the clock of the auditing host',
    why: 'Times of logs, events and starts cannot be held against those of other hosts, and tokens expire at the wrong moment.',
    fix: 'Let both hosts keep their time by NTP.',
    impact: 'times that contradict each other',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/system/info', 'system time of the engine')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const { clock, evidence } = engine;
    const told = clock === undefined ? [] : [{ ...clock, evidence }];
    const findings = told
      .filter((read) => leastSkewMs(read) > TOLERATED_MS)
      .map(({ skewMs, uncertaintyMs }) => ({
        subject: { engine: engine.name },
        message: `it is ${skewText(skewMs)}`,
        observed: `${(skewMs / 1000).toFixed(1)} s against the clock of the auditing host, known to ${uncertaintyMs} ms`,
        expected: `within ${TOLERATED_MS / 1000} s`,
        evidence: [evidence] as const,
      }));
    return judge(told, findings, 'the engine does not tell what time it is');
  },
});
