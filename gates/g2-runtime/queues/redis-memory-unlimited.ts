import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const redisMemoryUnlimited = defineCheck({
  meta: {
    id: 'redis-memory-unlimited',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every Redis has a memory limit of its own',
    failureTitle: 'Redis takes as much memory as its keys need',
    why: 'It grows until the kernel kills it or something beside it; with a limit it drops keys or refuses writes first.',
    fix: 'Set `--maxmemory` to some three quarters of the memory limit of the container, and a `--maxmemory-policy` that fits its use.',
    impact: 'server killed for lack of memory',
    effort: 'small',
    references: [redisDocs('develop/reference/eviction', 'Key eviction')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const findings = redisServers
      .filter(({ memory }) => memory.maximumBytes === 0)
      .map(({ service, container, memory, evidence }) => ({
        subject: { service, container },
        message: 'it has no maxmemory',
        observed: `maxmemory is 0; ${sizeText(memory.usedBytes)} used, ${sizeText(memory.peakBytes)} at most so far`,
        expected: 'a maxmemory below the memory limit of the container',
        snippet: serviceSnippet({ name: service }, [
          'mem_limit: 512m # sized by what it uses',
          'command: redis-server --maxmemory 384mb --maxmemory-policy noeviction # beside its other options',
        ]),
        evidence: [evidence] as const,
      }));
    return judge(redisServers, findings, 'no Redis server was read');
  },
});
