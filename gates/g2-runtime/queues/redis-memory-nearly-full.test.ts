import { checkCases } from '../../testing/check-cases.ts';
import { aRedisMemory, aRedisServer } from '../../testing/redis.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { redisMemoryNearlyFull } from './redis-memory-nearly-full.ts';

const thresholds = thresholdsOf();
const using = (usedBytes: number, different = {}) => [
  aRedisServer('redis', { memory: aRedisMemory({ usedBytes, maximumBytes: 1000, ...different }) }),
];
const finding = (percent: number) => ({
  subject: { service: 'redis', container: 'shop-redis-1' },
  message: `it uses ${percent} % of its maxmemory`,
});

checkCases(redisMemoryNearlyFull, {
  pass: {
    'far below it': { redisServers: using(100), thresholds },
    'exactly at the threshold': { redisServers: using(900), thresholds },
  },
  fail: {
    'just above the threshold': { redisServers: using(901), thresholds, findings: [finding(90.1)] },
    'above a threshold of its own': {
      redisServers: using(600),
      thresholds: thresholdsOf({ maximumMemoryPercent: 50 }),
      findings: [finding(60)],
    },
    'where only keys that expire are dropped': {
      redisServers: using(990, { policy: 'volatile-lru' }),
      thresholds,
      findings: [finding(99)],
    },
  },
  notApplicable: {
    'a cache that drops any key': { redisServers: using(999, { policy: 'allkeys-lru' }), thresholds },
    'no limit': { redisServers: using(999, { maximumBytes: 0 }), thresholds },
    'no server was read': { redisServers: [], thresholds },
  },
});
