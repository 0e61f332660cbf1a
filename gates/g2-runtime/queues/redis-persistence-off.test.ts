import { checkCases } from '../../testing/check-cases.ts';
import { aRedisConfiguration, aRedisServer } from '../../testing/redis.ts';
import { redisPersistenceOff } from './redis-persistence-off.ts';

const redisServers = [aRedisServer('redis')];
const off = [aRedisConfiguration('redis', { save: '', appendonly: 'no' })];
const holding = (keys: number, expiring: number) => [
  aRedisServer('redis', { keyspace: [{ database: 0, keys, expiring }] }),
];
const finding = (count: string) => ({
  subject: { service: 'redis', container: 'shop-redis-1' },
  message: `${count} without expiry would not survive a restart`,
});

checkCases(redisPersistenceOff, {
  pass: {
    'snapshots and an append-only file': { redisServers, redisConfigurations: [aRedisConfiguration('redis')] },
    'an append-only file alone': { redisServers, redisConfigurations: [aRedisConfiguration('redis', { save: '' })] },
    'snapshots alone': { redisServers, redisConfigurations: [aRedisConfiguration('redis', { appendonly: 'no' })] },
  },
  fail: {
    'neither of both': { redisServers, redisConfigurations: off, findings: [finding('20 keys')] },
    'neither of both, for a single key': {
      redisServers: holding(3, 2),
      redisConfigurations: off,
      findings: [finding('1 key')],
    },
  },
  notApplicable: {
    'a cache in which every key expires': { redisServers: holding(100, 100), redisConfigurations: off },
    'an empty server': { redisServers: [aRedisServer('redis', { keyspace: [] })], redisConfigurations: off },
    'a replica: its primary answers for the data': {
      redisServers: [aRedisServer('redis', { replication: { role: 'replica', replicas: [], link: { status: 'up' } } })],
      redisConfigurations: off,
    },
    'no server was read': { redisServers: [], redisConfigurations: [] },
  },
});
