import { checkCases } from '../../testing/check-cases.ts';
import { aRedisKey, aRedisMemory, aRedisServer } from '../../testing/redis.ts';
import { redisEvictionPolicyUnfit } from './redis-eviction-policy-unfit.ts';

const subject = { service: 'redis', container: 'shop-redis-1' };
const holding = (policy: string, keys: number, expiring: number, maximumBytes = 1000) => [
  aRedisServer('redis', {
    memory: aRedisMemory({ policy, maximumBytes }),
    keyspace: [{ database: 0, keys, expiring }],
  }),
];

checkCases(redisEvictionPolicyUnfit, {
  pass: {
    'a queue that refuses writes': {
      redisServers: holding('noeviction', 10, 0),
      redisKeys: [aRedisKey('redis', 'jobs')],
    },
    'a cache that drops any key': { redisServers: holding('allkeys-lru', 10, 10), redisKeys: [] },
    'some keys expire': { redisServers: holding('volatile-lru', 10, 4), redisKeys: [] },
    'the declared key is in another server': {
      redisServers: holding('allkeys-lru', 10, 10),
      redisKeys: [aRedisKey('queue', 'jobs')],
    },
  },
  fail: {
    'a declared queue may be dropped': {
      redisServers: holding('allkeys-lfu', 10, 4),
      redisKeys: [aRedisKey('redis', 'jobs')],
      findings: [{ subject, message: 'it may drop "jobs", which the settings expect to be there', priority: 'P1' }],
    },
    'nothing could be dropped': {
      redisServers: holding('volatile-ttl', 10, 0),
      redisKeys: [],
      findings: [{ subject, message: 'it may drop only keys that expire, and none does' }],
    },
    'a cache that would refuse writes': {
      redisServers: holding('noeviction', 10, 10),
      redisKeys: [],
      findings: [
        {
          subject,
          message: 'every key expires, but at the limit writes are refused instead of keys dropped',
          priority: 'P3',
        },
      ],
    },
  },
  notApplicable: {
    'no limit, which another check tells': { redisServers: holding('volatile-ttl', 10, 0, 0), redisKeys: [] },
    'no keys': { redisServers: holding('noeviction', 0, 0), redisKeys: [] },
    'no server was read': { redisServers: [], redisKeys: [] },
  },
});
