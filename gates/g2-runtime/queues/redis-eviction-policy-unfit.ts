import { allKeys, lastingKeys } from '../../../src/derive/stores/redis-configured.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { redisDocs } from '../../../src/model/reference.ts';

type Read = EvidenceFor<'redisServers' | 'redisKeys'>;

export const redisEvictionPolicyUnfit = defineCheck({
  meta: {
    id: 'redis-eviction-policy-unfit',
    priority: 'P2',
    title: 'What every Redis does at its memory limit fits the keys it holds',
    failureTitle: 'What a Redis does at its memory limit does not fit the keys it holds',
    why: 'At the limit the policy decides whether writes are refused or which keys are dropped without a word.',
    fix: 'Use `noeviction` for queues, `allkeys-lru` for a cache, and `volatile-lru` only where some keys expire and the rest must stay.',
    impact: 'jobs dropped, or writes refused',
    effort: 'small',
    references: [redisDocs('develop/reference/eviction', 'Key eviction')],
  },
  needs: ['redisServers', 'redisKeys'],
  evaluate({ redisServers, redisKeys }) {
    const limited = redisServers.filter((server) => server.memory.maximumBytes > 0 && allKeys(server) > 0);
    const findings = limited.flatMap((server) => {
      const fault = faultOf(server, redisKeys);
      if (!fault) return [];
      const { service, container, evidence, memory } = server;
      return {
        subject: { service, container },
        observed: `maxmemory-policy is ${memory.policy}`,
        ...fault,
        evidence: [evidence] as const,
      };
    });
    return judge(limited, findings, 'no Redis server that was read has a memory limit and keys');
  },
});

function faultOf(server: Read['redisServers'][number], keys: Read['redisKeys']) {
  const { policy } = server.memory;
  const declared = keys.find(({ container }) => container === server.container);
  if (policy.startsWith('allkeys-') && declared) {
    const message = `it may drop ${JSON.stringify(declared.key)}, which the settings expect to be there`;
    return { message, expected: 'noeviction, or a volatile policy', priority: 'P1' as const };
  }
  const expiring = allKeys(server) - lastingKeys(server);
  if (policy.startsWith('volatile-') && expiring === 0)
    return {
      message: 'it may drop only keys that expire, and none does',
      expected: 'a policy that finds keys to drop',
    };
  if (policy === 'noeviction' && lastingKeys(server) === 0) {
    const message = 'every key expires, but at the limit writes are refused instead of keys dropped';
    return { message, expected: 'allkeys-lru or volatile-lru', priority: 'P3' as const };
  }
  return undefined;
}
