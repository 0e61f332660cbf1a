import { describe, expect, test } from 'vitest';
import { aMount, anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { redisSettings } from './redis-settings.ts';

const redis = (command: readonly string[], image = 'redis:7', environment: ReturnType<typeof anEntry>[] = []) =>
  redisSettings(cited(aService('redis', { image, command: [...command], environment })));
const options = (line: string) => redis(line.split(' '));

describe('persistence', () => {
  test.each([
    ['redis-server', 'default'],
    ['redis-server --appendonly yes', 'append-only'],
    ['redis-server --appendonly no --save 60 1', 'snapshots'],
    ['redis-server --appendonly no', 'default'],
  ])('%s', (line, persistence) => {
    expect(options(line)).toMatchObject({ persistence });
  });

  test('an empty list of snapshots is off, in a list of words and in a shell script', () => {
    expect(redis(['redis-server', '--save', ''])).toMatchObject({ persistence: 'off' });
    expect(redis(['sh', '-c', 'exec redis-server --save "" --appendonly no'])).toMatchObject({ persistence: 'off' });
  });

  test('the image of Bitnami appends unless it is told not to', () => {
    expect(redis([], 'bitnami/redis:7.4')).toMatchObject({ persistence: 'append-only' });
    const off = [anEntry('REDIS_AOF_ENABLED', 'no')];
    expect(redis([], 'bitnami/redis:7.4', off)).toMatchObject({ persistence: 'default' });
  });
});

describe('authentication', () => {
  test.each([
    ['redis-server', 'none'],
    ['redis-server --requirepass ***', 'declared'],
    ['redis-server --requirepass', 'blank'],
    ['redis-server --requirepass --appendonly yes', 'blank'],
    ['redis-server --user default off', 'declared'],
  ])('%s', (line, authentication) => {
    expect(options(line)).toMatchObject({ authentication });
  });

  test('a variable counts only for an image that reads it', () => {
    const password = [anEntry('REDIS_PASSWORD', '***', {})];
    expect(redis([], 'redis:7', password)).toMatchObject({ authentication: 'none' });
    expect(redis([], 'bitnami/redis:7.4', password)).toMatchObject({ authentication: 'declared' });
    const stack = redis([], 'redis/redis-stack:7.4.0-v0', [anEntry('REDIS_ARGS', '--requirepass *** --save 60 1')]);
    expect(stack).toMatchObject({ authentication: 'declared', persistence: 'snapshots' });
  });
});

test('a configuration file is told, wherever it comes from', () => {
  const mounts = [aMount('/usr/local/etc/redis/redis.conf', { type: 'bind', source: './redis.conf' })];
  expect(redisSettings(cited(aService('redis', { image: 'redis:7', mounts })))).toMatchObject({ byFile: true });
  expect(options('redis-server /etc/redis.conf')).toMatchObject({ byFile: true });
  expect(options('redis-server')).toMatchObject({ byFile: false });
});

test('other services have no such settings', () => {
  expect([redis([], 'postgres:16'), redis([], 'dragonfly:1'), redis([], 'shop/api:1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
