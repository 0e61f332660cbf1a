import { checkCases } from '../../testing/check-cases.ts';
import { aRedisPersistence, aRedisServer } from '../../testing/redis.ts';
import { redisSaveFailed } from './redis-save-failed.ts';

const saved = (lastSaveStatus: string) => [
  aRedisServer('redis', { persistence: aRedisPersistence({ lastSaveStatus }) }),
];

checkCases(redisSaveFailed, {
  pass: {
    'it was written': { redisServers: saved('ok') },
    'a server that does not tell it': { redisServers: saved('') },
  },
  fail: {
    'it was not': {
      redisServers: [...saved('err'), aRedisServer('cache')],
      findings: [{ subject: { service: 'redis', container: 'shop-redis-1' }, message: 'its last snapshot failed' }],
    },
  },
  notApplicable: { 'no server was read': { redisServers: [] } },
});
