import { checkCases } from '../../testing/check-cases.ts';
import { aRedisServer } from '../../testing/redis.ts';
import { redisClientsNearLimit } from './redis-clients-near-limit.ts';

const connected = (count: number, maximum = 100) => [
  aRedisServer('redis', { clients: { connected: count, blocked: 0, maximum } }),
];
const finding = (count: number) => ({
  subject: { service: 'redis', container: 'shop-redis-1' },
  message: `${count} of 100 possible clients are connected`,
});

checkCases(redisClientsNearLimit, {
  pass: { 'far below it': { redisServers: connected(10) }, 'just below it': { redisServers: connected(89) } },
  fail: {
    'near it': { redisServers: connected(90), findings: [finding(90)] },
    'at it': { redisServers: connected(100), findings: [finding(100)] },
  },
  notApplicable: {
    'it does not tell its limit': {
      redisServers: [aRedisServer('redis', { clients: { connected: 90, blocked: 0 } })],
    },
    'no server was read': { redisServers: [] },
  },
});
