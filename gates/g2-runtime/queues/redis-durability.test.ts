import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { aRedisConfiguration, aRedisMemory, aRedisPersistence, aRedisServer } from '../../testing/redis.ts';
import { redisDurability } from './redis-durability.ts';

test('tells what is written to disk, and what happens at the limit', () => {
  const broken = aRedisPersistence({ appendOnly: false, lastSaveStatus: 'err', changesSinceSave: 1200 });
  const cache = aRedisServer('cache', {
    persistence: broken,
    memory: aRedisMemory({ maximumBytes: 0, policy: 'allkeys-lru' }),
  });
  const redisServers = [cited(aRedisServer('redis')), cited(cache, 'E2')];
  const redisConfigurations = [
    cited(aRedisConfiguration('redis'), 'E3'),
    cited(aRedisConfiguration('cache', { save: '' }), 'E4'),
  ];
  const redisSlowLogs = [cited({ service: 'redis', container: 'shop-redis-1', length: 7 }, 'E5')];
  expect(presented(redisDurability, { redisServers, redisConfigurations, redisSlowLogs })).toMatchObject({
    rows: [
      {
        cells: [
          'shop-cache-1',
          'off',
          '2026-01-31 21:20:00 UTC, 1,200 changes since, the last attempt failed',
          'off',
          '16 MiB of no limit',
          'allkeys-lru',
          '0',
          'not read',
        ],
        evidence: ['E2', 'E4'],
      },
      {
        cells: [
          'shop-redis-1',
          '3600 1 300 100',
          '2026-01-31 21:20:00 UTC, 3 changes since',
          'on, everysec',
          '16 MiB of 128 MiB',
          'noeviction',
          '0',
          '7 of 128',
        ],
        evidence: ['E1', 'E3', 'E5'],
      },
    ],
  });
});

test('has nothing to show when no server was read', () => {
  expect(presented(redisDurability, { redisServers: [], redisConfigurations: [], redisSlowLogs: [] })).toEqual({
    notApplicable: 'no Redis server was read',
  });
});
