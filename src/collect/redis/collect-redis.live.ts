import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { assertReadOnly } from './allow-list.ts';
import { type Asking, collected } from './testing/collect.ts';
import { type LiveRedis, liveRedis } from './testing/live-redis.ts';

// The promise that a Redis server is only read, held against what the server itself recorded.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_redis';
const KEYS = [
  { key: 'jobs', type: 'list', maxLength: 2 },
  { key: 'delayed', type: 'zset', maxLength: 10 },
  { key: 'events', database: 1, type: 'stream' },
  { key: 'lock' },
];
const SETTINGS = { services: { redis: { expect: { keys: KEYS } } } };

describe.skipIf('unavailable' in live)(`a Redis server is only read${skipped}`, () => {
  if ('unavailable' in live) return;
  let redis: LiveRedis;
  let seen: readonly (readonly string[])[];
  let calls: { before: Map<string, number>; after: Map<string, number> };
  let digests: readonly string[];
  let kept: Awaited<ReturnType<typeof collected>>['kept'];

  const callCounts = async () => {
    const lines = (await redis.cli('INFO', 'commandstats')).matchAll(/cmdstat_(\S+?):calls=(\d+)/g);
    return new Map([...lines].map(([, name = '', count]) => [name, Number(count)]));
  };

  beforeAll(async () => {
    redis = await liveRedis(live, PROJECT, ['--appendonly', 'yes', '--enable-debug-command', 'local']);
    await redis.cli('RPUSH', 'jobs', 'a', 'b', 'c');
    await redis.cli('ZADD', 'delayed', '1', 'a');
    await redis.cli('-n', '1', 'XADD', 'events', '*', 'name', 'value');
    const digest = async () => redis.cli('DEBUG', 'DIGEST');
    const before = { digest: await digest(), calls: await callCounts() };
    await redis.docker('exec', '-d', redis.name, 'sh', '-c', 'timeout 8 redis-cli MONITOR > /tmp/seen');
    await sleep(1500);
    ({ kept } = await collected([await redis.container()], { settings: SETTINGS, isLocal: true }));
    await sleep(500);
    const monitored = await redis.docker('exec', redis.name, 'cat', '/tmp/seen');
    calls = { before: before.calls, after: await callCounts() };
    digests = [before.digest, await digest()];
    const lines = monitored.split('\n').filter((line) => / "/.test(line) && !line.includes('[0 127.0.0.1:'));
    seen = lines.map((line) => [...line.matchAll(/ "((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word));
  });
  afterAll(() => redis.remove());

  test('what it tells is kept', () => {
    expect(kept).toMatchObject({
      redisAccess: { anonymous: 'answered', route: { via: 'container address' } },
      redisServers: { product: 'redis', persistence: { appendOnly: true, appendOnlyWriteStatus: 'ok' } },
      redisConfigurations: { settings: { appendonly: 'yes', 'protected-mode': 'no' } },
      redisSlowLogs: { length: 0 },
      [`${redis.name} jobs`]: { type: 'list', length: 3 },
      [`${redis.name} delayed`]: { type: 'zset', length: 1 },
      [`${redis.name} events (database 1)`]: { type: 'stream', length: 1 },
      [`${redis.name} lock`]: { type: 'none' },
    });
  });

  test('every command that it saw is on the list', () => {
    // MONITOR leaves out CONFIG and SLOWLOG; they are counted below.
    expect(seen).toHaveLength(27);
    for (const words of seen) expect(() => assertReadOnly(words), words.join(' ')).not.toThrow();
  });

  test('it counted these commands and no other', () => {
    const used = [...calls.after]
      .filter(([name, count]) => count > (calls.before.get(name) ?? 0))
      .map(([name]) => name);
    const byTheTest = ['monitor', 'debug', 'command|docs'];
    expect(used.filter((name) => !byTheTest.includes(name)).toSorted()).toEqual([
      'config|get',
      'info',
      'llen',
      'ping',
      'select',
      'slowlog|len',
      'ttl',
      'type',
      'xlen',
      'zcard',
    ]);
  });

  test('its data is the same afterwards, to the last bit', () => {
    expect(digests[1]).toBe(digests[0]);
  });

  test('the server itself calls every command that names a key one that only reads, and none one that writes', async () => {
    const flagsOf = (name: string) => redis.cli('COMMAND', 'INFO', name);
    const naming = await Promise.all(['type', 'ttl', 'llen', 'xlen', 'zcard', 'scan'].map(flagsOf));
    const others = await Promise.all(['ping', 'info', 'auth', 'select', 'config|get', 'slowlog|len'].map(flagsOf));
    expect(naming.filter((flags) => !flags.includes('readonly'))).toEqual([]);
    expect([...naming, ...others].filter((flags) => /^\s*(\d+\) )*write$/m.test(flags))).toEqual([]);
  });
});

const RULES = 'resetchannels ~* -@all +ping +info +slowlog|len +select +type +ttl +llen';
const ASKED: Asking = {
  settings: { services: { redis: { credentials: { user: 'auditor', passwordEnv: 'REDIS_PASSWORD' } } } },
  environment: { REDIS_PASSWORD: 'geheimnis' },
  isLocal: true,
};

describe.skipIf('unavailable' in live)(`what a Redis server does not tell${skipped}`, () => {
  if ('unavailable' in live) return;
  const started: LiveRedis[] = [];
  const asked = async (
    options: readonly string[],
    asking: Asking = ASKED,
    prepare?: (redis: LiveRedis) => Promise<unknown>,
  ) => {
    const redis = await liveRedis(live, `${PROJECT}_faults`, options);
    started.push(redis);
    await prepare?.(redis);
    return collected([await redis.container()], asking);
  };
  const auditor = (redis: LiveRedis) => redis.cli('ACL', 'SETUSER', 'auditor', 'on', '>geheimnis', ...RULES.split(' '));
  afterAll(() => Promise.all(started.slice(-1).map((redis) => redis.remove())));

  test('a user who may not read the configuration: that only', async () => {
    expect((await asked([], ASKED, auditor)).kept).toMatchObject({
      redisServers: { product: 'redis' },
      redisConfigurations: 'redis.no-permission',
      redisSlowLogs: { length: 0 },
    });
  });

  test('a wrong password: every fact, but not that one is asked for', async () => {
    const asking = { ...ASKED, environment: { REDIS_PASSWORD: 'falsch' } };
    expect((await asked(['--requirepass', 'geheim'], asking)).kept).toMatchObject({
      redisAccess: { anonymous: 'refused' },
      redisServers: 'redis.wrong-password',
      redisConfigurations: 'redis.wrong-password',
    });
  });

  test('a paused server: everything, within two seconds', async () => {
    const { kept, ledger } = await asked([], { isLocal: true }, (redis) => redis.docker('pause', redis.name));
    expect(kept).toMatchObject({ redisAccess: 'timeout', redisServers: 'timeout' });
    expect(ledger.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeLessThan(2000);
  });

  test('a server that takes no more clients', async () => {
    const fill = (redis: LiveRedis) =>
      redis.docker('exec', '-d', redis.name, 'redis-cli', 'BLPOP', 'nothing', '60').then(() => sleep(700));
    expect((await asked(['--maxclients', '1'], { isLocal: true }, fill)).kept).toMatchObject({
      redisServers: 'redis.max-clients',
    });
  });

  test('a replica that has lost its primary still tells that it has', async () => {
    const { kept } = await asked(['--replicaof', '127.0.0.1 1', '--replica-serve-stale-data', 'no'], {
      isLocal: true,
      settings: SETTINGS,
    });
    expect(kept).toMatchObject({ redisServers: { replication: { role: 'replica', link: { status: 'down' } } } });
    expect(Object.values(kept)).toContain('redis.primary-down');
  });

  test('a server in protected mode', async () => {
    const { kept } = await asked(['--protected-mode', 'yes'], { isLocal: true });
    expect(kept).toMatchObject({ redisServers: 'redis.protected-mode' });
  });

  test('a password in the command of its container, with consent', async () => {
    const asking = { isLocal: true, settings: { credentials: 'from-containers' } };
    expect((await asked(['--requirepass', 'geheim'], asking)).kept).toMatchObject({
      redisAccess: { credentials: { from: "--requirepass of the container's command" } },
      redisServers: { product: 'redis' },
    });
  });
});
