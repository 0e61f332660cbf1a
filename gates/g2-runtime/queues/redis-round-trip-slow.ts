import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

const SLOW_MS = 50;

export const redisRoundTripSlow = defineCheck({
  meta: {
    id: 'redis-round-trip-slow',
    priority: 'P2',
    title: 'Every Redis answers a PING at once',
    failureTitle: 'Redis takes long to answer a PING',
    why: 'The server works on one command after the other: what holds up a PING holds up every request of every service.',
    fix: 'Look for commands that touch many keys (`SLOWLOG GET`), a processor limit that is too low, swapping, or a long fork at snapshots.',
    impact: 'every request waits',
    effort: 'medium',
    references: [redisDocs('operate/oss_and_stack/management/optimization/latency', 'Latency')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const sampled = redisServers.filter(({ latencyMs }) => latencyMs.length > 0);
    const findings = sampled.flatMap(({ service, container, latencyMs, evidence }) => {
      // The fastest of them: one slow answer may be due to the host from which it was asked.
      const fastestMs = Math.min(...latencyMs);
      if (fastestMs <= SLOW_MS) return [];
      return {
        subject: { service, container },
        message: `the fastest of ${latencyMs.length} PINGs took ${Math.round(fastestMs)} ms`,
        observed: `${latencyMs.map((each) => Math.round(each)).join(', ')} ms`,
        expected: `at most ${SLOW_MS} ms`,
        evidence: [evidence] as const,
      };
    });
    return judge(sampled, findings, 'no Redis server was read');
  },
});
