import { checkCases } from '../../testing/check-cases.ts';
import { aRedisPersistence, aRedisServer } from '../../testing/redis.ts';
import { redisAppendOnlyBroken } from './redis-append-only-broken.ts';

const subject = { service: 'redis', container: 'shop-redis-1' };
const writing = (different: Parameters<typeof aRedisPersistence>[0]) => [
  aRedisServer('redis', { persistence: aRedisPersistence(different) }),
];

checkCases(redisAppendOnlyBroken, {
  pass: { 'it is written and rewritten': { redisServers: writing({}) } },
  fail: {
    'it is not written': {
      redisServers: writing({ appendOnlyWriteStatus: 'err' }),
      findings: [{ subject, message: 'the last write to its append-only file failed' }],
    },
    'it is neither written nor rewritten': {
      redisServers: writing({ appendOnlyWriteStatus: 'err', appendOnlyRewriteStatus: 'err' }),
      findings: [
        { subject, message: 'the last write to its append-only file failed' },
        { subject, message: 'the last rewrite of its append-only file failed' },
      ],
    },
  },
  notApplicable: {
    'there is none, whatever became of an earlier one': {
      redisServers: writing({ appendOnly: false, appendOnlyWriteStatus: 'err' }),
    },
    'no server was read': { redisServers: [] },
  },
});
