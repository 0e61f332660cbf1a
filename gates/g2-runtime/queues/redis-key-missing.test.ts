import { checkCases } from '../../testing/check-cases.ts';
import { aRedisKey } from '../../testing/redis.ts';
import { redisKeyMissing } from './redis-key-missing.ts';

const subject = { service: 'redis', container: 'shop-redis-1' };

checkCases(redisKeyMissing, {
  pass: {
    'a stream is there': {
      redisKeys: [aRedisKey('redis', 'events', { type: 'stream', expected: { type: 'stream' } })],
    },
    'a key of any type is there': { redisKeys: [aRedisKey('redis', 'jobs', { expected: {} })] },
  },
  fail: {
    'a stream is not': {
      redisKeys: [aRedisKey('redis', 'events', { type: 'none', expected: { type: 'stream' } })],
      findings: [{ subject, message: 'the key "events" does not exist' }],
    },
    'no key of a family is': {
      redisKeys: [
        aRedisKey('redis', 'job:*', { type: 'none', family: { met: 0, complete: true }, expected: { type: 'hash' } }),
      ],
      findings: [{ subject, message: 'no key of "job:*" exists' }],
    },
    'a key of any type is not': {
      redisKeys: [aRedisKey('redis', 'jobs', { type: 'none', expected: {}, database: 3 })],
      findings: [{ subject, message: 'the key "jobs" in database 3 does not exist' }],
    },
  },
  notApplicable: {
    'a list that is empty at this moment': { redisKeys: [aRedisKey('redis', 'jobs', { type: 'none' })] },
    'nothing is expected': { redisKeys: [] },
  },
});
