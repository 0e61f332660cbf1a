import { expect, test } from 'vitest';
import { aRabbitServer } from '../../../gates/testing/brokers.ts';
import { cited } from '../../../gates/testing/compose.ts';
import { aRedisAccess, aRedisServer } from '../../../gates/testing/redis.ts';
import { storeAnswers } from './store-answers.ts';

const NOTHING = {
  postgresAccess: [],
  postgresServers: [],
  redisAccess: [],
  redisServers: [],
  serviceAccess: [],
  rabbitServers: [],
  ollamaServers: [],
};

test('a store that was read shows its version, one that was not why', () => {
  const notRead = { code: 'credentials.needed', message: 'it asks for a password' };
  const answers = storeAnswers({
    ...NOTHING,
    redisAccess: [cited(aRedisAccess('redis')), cited(aRedisAccess('cache', { notRead }), 'E2')],
    redisServers: [cited(aRedisServer('redis'), 'E3')],
    rabbitServers: [cited(aRabbitServer(), 'E4')],
  });
  expect(Object.fromEntries(answers)).toEqual({
    'shop-cache-1': { text: 'not read: it asks for a password', evidence: 'E2' },
    'shop-redis-1': { text: 'version 7.2.5', evidence: 'E3' },
    'shop-rabbit-1': { text: 'version 3.13.2', evidence: 'E4' },
  });
});
