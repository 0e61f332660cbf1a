import { checkCases } from '../../testing/check-cases.ts';
import { aRedisServer } from '../../testing/redis.ts';
import { redisReplicationBroken } from './redis-replication-broken.ts';

const subject = { service: 'redis', container: 'shop-redis-1' };
const replica = (status: string, downSeconds?: number) => [
  aRedisServer('redis', {
    replication: { role: 'replica', replicas: [], link: { status, ...(downSeconds !== undefined && { downSeconds }) } },
  }),
];
const primary = (...states: string[]) => [
  aRedisServer('redis', { replication: { role: 'primary', replicas: states.map((state) => ({ state })) } }),
];

checkCases(redisReplicationBroken, {
  pass: {
    'a replica in step': { redisServers: replica('up') },
    'a primary whose replicas are in step': { redisServers: primary('online', 'online') },
  },
  fail: {
    'a replica without its primary': {
      redisServers: replica('down', 90),
      findings: [{ subject, message: 'it has lost its primary' }],
    },
    'a replica that never found its primary': {
      redisServers: replica('down', -1),
      findings: [{ subject, message: 'it has lost its primary' }],
    },
    'a primary with a replica that waits': {
      redisServers: primary('online', 'wait_bgsave'),
      findings: [{ subject, message: '1 replica is not in step' }],
    },
  },
  notApplicable: {
    'a primary alone': { redisServers: [aRedisServer('redis')] },
    'no server was read': { redisServers: [] },
  },
});
