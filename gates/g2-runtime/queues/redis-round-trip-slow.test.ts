import { checkCases } from '../../testing/check-cases.ts';
import { aRedisServer } from '../../testing/redis.ts';
import { redisRoundTripSlow } from './redis-round-trip-slow.ts';

const taking = (...latencyMs: number[]) => [aRedisServer('redis', { latencyMs })];

checkCases(redisRoundTripSlow, {
  pass: {
    'all of them are fast': { redisServers: taking(0.2, 0.3, 0.2) },
    'one of them is slow, which may be our own doing': { redisServers: taking(900, 0.3, 40) },
  },
  fail: {
    'none of them is fast': {
      redisServers: taking(120.4, 80.6, 300),
      findings: [
        { subject: { service: 'redis', container: 'shop-redis-1' }, message: 'the fastest of 3 PINGs took 81 ms' },
      ],
    },
  },
  notApplicable: { 'no server was read': { redisServers: [] } },
});
