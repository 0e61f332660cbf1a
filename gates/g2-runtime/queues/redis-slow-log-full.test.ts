import { checkCases } from '../../testing/check-cases.ts';
import { aRedisConfiguration } from '../../testing/redis.ts';
import { redisSlowLogFull } from './redis-slow-log-full.ts';

const redisConfigurations = [aRedisConfiguration('redis')];
const holding = (length: number) => [{ service: 'redis', container: 'shop-redis-1', length }];

checkCases(redisSlowLogFull, {
  pass: {
    'it is empty': { redisSlowLogs: holding(0), redisConfigurations },
    'it has room for one': { redisSlowLogs: holding(127), redisConfigurations },
  },
  fail: {
    'it is full': {
      redisSlowLogs: holding(128),
      redisConfigurations,
      findings: [
        {
          subject: { service: 'redis', container: 'shop-redis-1' },
          message: 'its slow log holds 128 commands, as many as it can',
        },
      ],
    },
  },
  notApplicable: {
    'it keeps none': {
      redisSlowLogs: holding(0),
      redisConfigurations: [aRedisConfiguration('redis', { 'slowlog-max-len': '0' })],
    },
    'no server was read': { redisSlowLogs: [], redisConfigurations: [] },
  },
});
