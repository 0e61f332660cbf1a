import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const redisMemoryNearlyFull = defineCheck({
  meta: {
    id: 'redis-memory-nearly-full',
    priority: 'P1',
    title: 'No Redis is near its memory limit',
    failureTitle: 'Redis is near its memory limit',
    why: 'At the limit it refuses writes, or drops keys that somebody may still need.',
    fix: 'Find out which keys grow, let them expire, or raise `maxmemory`; `thresholds.maximumMemoryPercent` says what counts as near.',
    impact: 'writes refused or keys dropped',
    effort: 'medium',
    references: [redisDocs('develop/reference/eviction', 'Key eviction')],
  },
  needs: ['redisServers', 'thresholds'],
  evaluate({ redisServers, thresholds }) {
    const { maximumMemoryPercent } = thresholds;
    // A cache that may drop any key is meant to be full.
    const limited = redisServers.filter(
      ({ memory }) => memory.maximumBytes > 0 && !memory.policy.startsWith('allkeys-'),
    );
    const findings = limited.flatMap(({ service, container, memory, evidence }) => {
      const percent = Math.round((memory.usedBytes / memory.maximumBytes) * 1000) / 10;
      if (percent <= maximumMemoryPercent) return [];
      return {
        subject: { service, container },
        message: `it uses ${percent} % of its maxmemory`,
        observed: `${sizeText(memory.usedBytes)} of ${sizeText(memory.maximumBytes)}, policy ${memory.policy}`,
        expected: `at most ${maximumMemoryPercent} %`,
        evidence: [evidence, thresholds.evidence] as const,
      };
    });
    return judge(limited, findings, 'no Redis server that was read has a limit at which it refuses writes');
  },
});
