import { expect, test } from 'vitest';
import { aRabbitQueue, aRabbitServer } from '../../testing/brokers.ts';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { aRedisKey } from '../../testing/redis.ts';
import { queueDepths } from './queue-depths.ts';

test('lists declared keys and queues side by side', () => {
  const redisKeys = [
    cited(
      aRedisKey('redis', 'jobs', { length: 1200, secondsToLive: 7200, expected: { type: 'list', maxLength: 1000 } }),
    ),
    cited(aRedisKey('redis', 'events', { type: 'none', expected: {} }), 'E2'),
  ];
  const queue = aRabbitQueue('mails', { durable: false });
  const rabbitServers = [cited(aRabbitServer({ queues: [queue] }), 'E3')];
  expect(presented(queueDepths, { redisKeys, rabbitServers })).toMatchObject({
    rows: [
      { cells: ['shop-rabbit-1', '"mails"', 'classic, not durable', '2', '1', '1', 'not stated'], evidence: ['E3'] },
      {
        cells: ['shop-redis-1', '"events"', 'not there', '0', 'not known to Redis', 'not known to Redis', 'not stated'],
        evidence: ['E2'],
      },
      {
        cells: [
          'shop-redis-1',
          '"jobs"',
          'list, expires in 2 hours',
          '1,200',
          'not known to Redis',
          'not known to Redis',
          '1,000',
        ],
        evidence: ['E1'],
      },
    ],
  });
});

test('a family of keys is shown with how many were met', () => {
  const family = (met: number, complete: boolean) => {
    const { length, ...key } = aRedisKey('redis', 'job:*', { type: 'hash', expected: { type: 'hash' } });
    expect(length).toBeDefined();
    return cited({ ...key, family: { met, complete } });
  };
  const table = presented(queueDepths, { redisKeys: [family(1, true), family(40, false)], rabbitServers: [] });
  expect('rows' in table && table.rows.map(({ cells }) => cells.slice(1, 4))).toEqual([
    ['"job:*"', 'hash', '1 key'],
    ['"job:*"', 'hash', 'at least 40 keys'],
  ]);
});

test('shows a bounded number of them, and says how many are left', () => {
  const queues = Array.from({ length: 60 }, (_, index) => aRabbitQueue(`queue-${index}`));
  const shown = presented(queueDepths, { redisKeys: [], rabbitServers: [cited(aRabbitServer({ queues }))] });
  expect('rows' in shown && [shown.rows.length, shown.note]).toEqual([50, '10 more are not shown.']);
});

test('has nothing to show without any', () => {
  expect(presented(queueDepths, { redisKeys: [], rabbitServers: [] })).toEqual({
    notApplicable: 'the settings name no key of a Redis server, and no RabbitMQ queue was read',
  });
});
