import { checkCases } from '../../testing/check-cases.ts';
import { aRedisKey } from '../../testing/redis.ts';
import { redisQueueTooLong } from './redis-queue-too-long.ts';

const subject = { service: 'redis', container: 'shop-redis-1' };
const long = (length: number, different = {}) =>
  aRedisKey('redis', 'jobs', { length, expected: { type: 'list', maxLength: 100 }, ...different });
const empty = () => {
  const { length: _, ...key } = long(0, { type: 'none' });
  return key;
};
const unmeasured = () => {
  const { length: _, ...key } = long(0, { type: 'hash' });
  return key;
};

checkCases(redisQueueTooLong, {
  pass: {
    'it is short': { redisKeys: [long(3)] },
    'it is as long as it may be': { redisKeys: [long(100)] },
    'it is empty': { redisKeys: [empty()] },
  },
  fail: {
    'it is longer': { redisKeys: [long(101)], findings: [{ subject, message: '"jobs" holds 101 entries' }] },
    'it is longer, in another database': {
      redisKeys: [long(900, { database: 1 })],
      findings: [{ subject, message: '"jobs" in database 1 holds 900 entries' }],
    },
  },
  notApplicable: {
    'no length is named': { redisKeys: [aRedisKey('redis', 'jobs', { length: 900 })] },
    'it is of a type that is not measured': { redisKeys: [unmeasured()] },
    'nothing is expected': { redisKeys: [] },
  },
});
