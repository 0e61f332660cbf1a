import { checkCases } from '../../testing/check-cases.ts';
import { aRedisServer } from '../../testing/redis.ts';
import { redisConnectionsRejected } from './redis-connections-rejected.ts';

const { totals } = aRedisServer('redis');
const rejecting = (rejectedConnections: number) => [
  aRedisServer('redis', { totals: { ...totals, rejectedConnections } }),
];
const finding = (count: string) => ({
  subject: { service: 'redis', container: 'shop-redis-1' },
  message: `it turned ${count} away`,
});

checkCases(redisConnectionsRejected, {
  pass: { 'it took all of them': { redisServers: rejecting(0) } },
  fail: {
    'it turned one away': { redisServers: rejecting(1), findings: [finding('1 connection')] },
    'it turned many away': { redisServers: rejecting(250), findings: [finding('250 connections')] },
  },
  notApplicable: { 'no server was read': { redisServers: [] } },
});
