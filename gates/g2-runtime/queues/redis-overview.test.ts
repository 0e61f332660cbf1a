import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { aRedisAccess, aRedisServer } from '../../testing/redis.ts';
import { redisOverview } from './redis-overview.ts';

test('lists every server, also those that were not read, with the reason', () => {
  const needed = { code: 'credentials.needed', message: 'it asks for a password' };
  const credentials = { from: 'environment variable REDIS_PASSWORD' };
  const redisAccess = [
    cited(aRedisAccess('redis', { credentials })),
    cited(aRedisAccess('locked', { notRead: needed }), 'E2'),
    cited(
      { service: 'far', container: 'shop-far-1', notRead: { code: 'not-reachable', message: 'it publishes no port' } },
      'E3',
    ),
    cited(aRedisAccess('copy', { anonymous: 'answered' }), 'E4'),
  ];
  const link = { status: 'up' };
  const copy = aRedisServer('copy', {
    replication: { role: 'replica', replicas: [], link },
    clients: { connected: 1, blocked: 0 },
  });
  const redisServers = [cited(aRedisServer('redis'), 'E5'), cited(copy, 'E6')];
  expect(presented(redisOverview, { redisAccess, redisServers })).toMatchObject({
    rows: [
      {
        cells: [
          'shop-copy-1',
          'container address 172.20.0.3:6379',
          'none is asked for',
          'redis 7.2.5',
          'replica, link up',
          '1',
          '120, 20 without expiry',
          '0.2 ms',
        ],
        evidence: ['E4', 'E6'],
      },
      {
        cells: ['shop-far-1', 'it publishes no port', 'not asked', 'not read: it publishes no port', '', '', '', ''],
        evidence: ['E3'],
      },
      {
        cells: [
          'shop-locked-1',
          'container address 172.20.0.3:6379',
          'is asked for',
          'not read: it asks for a password',
          '',
          '',
          '',
          '',
        ],
        evidence: ['E2'],
      },
      {
        cells: [
          'shop-redis-1',
          'container address 172.20.0.3:6379',
          'is asked for; used: environment variable REDIS_PASSWORD',
          'redis 7.2.5',
          'primary',
          '4 of 10,000, 1 waiting',
          '120, 20 without expiry',
          '0.2 ms',
        ],
        evidence: ['E1', 'E5'],
      },
    ],
  });
});

test('has nothing to show without a server', () => {
  expect(presented(redisOverview, { redisAccess: [], redisServers: [] })).toEqual({
    notApplicable: 'no container runs a Redis server',
  });
});
