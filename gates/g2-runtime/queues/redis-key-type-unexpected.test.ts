import { checkCases } from '../../testing/check-cases.ts';
import { aRedisKey } from '../../testing/redis.ts';
import { redisKeyTypeUnexpected } from './redis-key-type-unexpected.ts';

checkCases(redisKeyTypeUnexpected, {
  pass: { 'a list is a list': { redisKeys: [aRedisKey('redis', 'jobs')] } },
  fail: {
    'keys of a family are of several types': {
      redisKeys: [
        aRedisKey('redis', 'job:*', {
          type: 'hash, string',
          family: { met: 3, complete: true },
          expected: { type: 'hash' },
        }),
      ],
      findings: [
        {
          subject: { service: 'redis', container: 'shop-redis-1' },
          message: 'keys of "job:*" are of type hash, string',
        },
      ],
    },
    'a list is a string': {
      redisKeys: [aRedisKey('redis', 'jobs', { type: 'string' }), aRedisKey('redis', 'mails')],
      findings: [{ subject: { service: 'redis', container: 'shop-redis-1' }, message: 'the key "jobs" is a string' }],
    },
  },
  notApplicable: {
    'no type is named': { redisKeys: [aRedisKey('redis', 'jobs', { expected: {} })] },
    'the key is not there, which another check tells': { redisKeys: [aRedisKey('redis', 'jobs', { type: 'none' })] },
    'nothing is expected': { redisKeys: [] },
  },
});
