import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aRedisConfiguration, aRedisServer } from '../../../gates/testing/redis.ts';
import { allKeys, configuredRedis, isPersistent, lastingKeys } from './redis-configured.ts';

test('a server goes with its own configuration, and both are cited', () => {
  const redisServers = [cited(aRedisServer('redis')), cited(aRedisServer('cache'), 'E2')];
  const redisConfigurations = [cited(aRedisConfiguration('cache', { save: '' }), 'E3')];
  expect(configuredRedis({ redisServers, redisConfigurations })).toMatchObject([
    { server: { service: 'cache' }, settings: { save: '' }, evidence: 'E2', configuredBy: 'E3' },
  ]);
});

test('keys are counted over all databases', () => {
  const keyspace = [
    { database: 0, keys: 10, expiring: 4 },
    { database: 1, keys: 5, expiring: 5 },
  ];
  expect([lastingKeys({ keyspace }), allKeys({ keyspace })]).toEqual([6, 15]);
});

test.each([
  [{ save: '3600 1', appendonly: 'no' }, true],
  [{ save: '', appendonly: 'yes' }, true],
  [{ save: '', appendonly: 'no' }, false],
  [{}, false],
])('what is configured as %j is persistent: %s', (settings, persistent) => {
  expect(isPersistent(settings)).toBe(persistent);
});
