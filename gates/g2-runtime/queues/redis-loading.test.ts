import { checkCases } from '../../testing/check-cases.ts';
import { aRedisPersistence, aRedisServer } from '../../testing/redis.ts';
import { redisLoading } from './redis-loading.ts';

const loading = (is: boolean) => aRedisServer('redis', { persistence: aRedisPersistence({ loading: is }) });

checkCases(redisLoading, {
  pass: { 'it has finished': { redisServers: [loading(false)] } },
  fail: {
    'it has not': {
      redisServers: [loading(true), aRedisServer('cache')],
      findings: [{ subject: { service: 'redis', container: 'shop-redis-1' }, message: 'it is loading its data' }],
    },
  },
  notApplicable: { 'no server was read': { redisServers: [] } },
});
