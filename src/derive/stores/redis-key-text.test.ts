import { expect, test } from 'vitest';
import { mayBeEmpty, redisKeyText } from './redis-key-text.ts';

test('a key is named with its database unless that is the first', () => {
  expect([redisKeyText({ key: 'jobs', database: 0 }), redisKeyText({ key: 'jo"bs', database: 2 })]).toEqual([
    '"jobs"',
    '"jo\\"bs" in database 2',
  ]);
});

test('a list without members is no key, a stream without entries is one', () => {
  expect(
    ['list', 'zset', 'set', 'stream', 'hash', 'string'].filter((type) => mayBeEmpty({ expected: { type } })),
  ).toEqual(['list', 'zset', 'set']);
});
