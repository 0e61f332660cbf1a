import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

const TOLERATED_MS = 2000;

export const redisClockSkewed = defineCheck({
  meta: {
    id: 'redis-clock-skewed',
    priority: 'P2',
    title: 'The clock of every Redis agrees with the clock of the auditing host',
    failureTitle: 'The clock of a Redis differs from the clock of the auditing host',
    why: 'Keys expire by the clock of the server, and what others compute from their own clock does not agree with it.',
    fix: 'Let both hosts keep their time by NTP; a container has the clock of its host unless something changes it.',
    impact: 'sessions and locks that end too early or too late',
    effort: 'small',
    references: [redisDocs('commands/expire', 'EXPIRE')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const told = redisServers.flatMap((server) =>
      server.clockSkewMs === undefined ? [] : [{ ...server, skewMs: server.clockSkewMs }],
    );
    const findings = told
      .filter(({ skewMs }) => Math.abs(skewMs) > TOLERATED_MS)
      .map(({ service, container, skewMs, evidence }) => ({
        subject: { service, container },
        message: `its clock is ${durationText(Math.abs(skewMs) / 1000)} ${skewMs > 0 ? 'ahead' : 'behind'}`,
        observed: `${Math.round(skewMs / 1000)} s against the clock of the auditing host`,
        expected: `at most ${TOLERATED_MS / 1000} s`,
        evidence: [evidence] as const,
      }));
    return judge(told, findings, 'no Redis server that was read tells its clock');
  },
});
