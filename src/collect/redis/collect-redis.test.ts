import { describe, expect, test } from 'vitest';
import { anyRedis, collected } from './testing/collect.ts';
import { respServer } from './testing/resp-server.ts';
import { lockedServer, soundServer } from './testing/sound-server.ts';

const JOBS = { services: { redis: { expect: { keys: [{ key: 'jobs', type: 'list', maxLength: 10 }] } } } };
const credentials = (given: object) => ({ services: { redis: { credentials: given } } });

describe('a server without a password', () => {
  test('tells everything that is asked', async () => {
    const { port } = await respServer(soundServer);
    const { kept } = await collected([anyRedis(port)], { settings: JOBS });
    expect(kept).toMatchObject({
      redisAccess: { anonymous: 'answered', route: { via: 'published port', host: '127.0.0.1', port } },
      redisServers: {
        version: '7.0.15',
        clients: { connected: 3, blocked: 1, maximum: 10_000 },
        persistence: { appendOnly: true, appendOnlyWriteStatus: 'err', lastSavedAt: '2026-01-31T21:20:00.000Z' },
        replication: { role: 'primary', replicas: [{ state: 'online', lagSeconds: 1 }] },
        keyspace: [
          { database: 0, keys: 12, expiring: 3 },
          { database: 2, keys: 1, expiring: 1 },
        ],
        totals: { evictedKeys: 5, rejectedConnections: 2, hits: 7, misses: 1 },
      },
      redisConfigurations: { settings: { save: '3600 1', appendonly: 'yes', 'protected-mode': 'no' } },
      redisSlowLogs: { length: 7 },
      'shop-redis-1 jobs': { type: 'list', length: 3, expected: { type: 'list', maxLength: 10 } },
    });
  });

  test('is greeted with nothing but a PING', async () => {
    const { port, commands } = await respServer(soundServer);
    await collected([anyRedis(port)]);
    expect(commands.slice(0, 2)).toEqual(['PING', 'PING']);
    expect(commands.filter((command) => /^(HELLO|CLIENT|AUTH|SELECT|COMMAND)/.test(command))).toEqual([]);
  });

  test('is given a password all the same where one is configured', async () => {
    const refusing = (words: readonly string[]) =>
      words[0] === 'AUTH' ? '-ERR AUTH <password> called without any password configured\r\n' : soundServer(words);
    const { port } = await respServer(refusing);
    const settings = credentials({ passwordEnv: 'REDIS_PASSWORD' });
    const { kept } = await collected([anyRedis(port)], { settings, environment: { REDIS_PASSWORD: 'geheim' } });
    expect(kept).toMatchObject({ redisAccess: { anonymous: 'answered' }, redisServers: { version: '7.0.15' } });
  });
});

describe('a server with a password', () => {
  test('is not read when none is configured, and that is no missing evidence', async () => {
    const { port } = await respServer(lockedServer('geheim'));
    const { kept } = await collected([anyRedis(port)]);
    expect(kept).toMatchObject({ redisAccess: { anonymous: 'refused', notRead: { code: 'credentials.needed' } } });
    expect(Object.keys(kept)).toEqual(['redisAccess']);
  });

  test('is missing where a key is expected', async () => {
    const { port } = await respServer(lockedServer('geheim'));
    const { kept } = await collected([anyRedis(port)], { settings: JOBS });
    expect(kept).toMatchObject({ 'shop-redis-1 jobs': 'credentials.needed', redisServers: 'credentials.needed' });
  });

  test('is read with the one of the settings', async () => {
    const { port, commands } = await respServer(lockedServer('geheim'));
    const settings = credentials({ user: 'auditor', passwordEnv: 'REDIS_PASSWORD' });
    const { kept } = await collected([anyRedis(port)], { settings, environment: { REDIS_PASSWORD: 'geheim' } });
    expect(kept).toMatchObject({
      redisAccess: {
        anonymous: 'refused',
        credentials: { from: 'environment variable REDIS_PASSWORD', user: 'auditor' },
      },
      redisServers: { version: '7.0.15' },
    });
    expect(commands[1]).toBe('AUTH auditor geheim');
  });

  test.each([
    ['its command', { command: ['redis-server', '--requirepass', 'geheim'] }],
    ['a shell script in its command', { command: ['sh', '-c', 'exec redis-server --requirepass "geheim"'] }],
    [
      'a variable that its command names',
      { command: ['sh', '-c', 'redis-server --requirepass $PASS'], environment: [{ name: 'PASS', value: 'geheim' }] },
    ],
    ['its environment', { environment: [{ name: 'REDIS_PASSWORD', value: 'geheim' }] }],
  ])('is read with the one of %s, with consent', async (_, different) => {
    const { port } = await respServer(lockedServer('geheim'));
    const { kept } = await collected([anyRedis(port, different)], { settings: { credentials: 'from-containers' } });
    expect(kept).toMatchObject({ redisServers: { version: '7.0.15' } });
  });

  test('is not read with the one of its command without consent', async () => {
    const { port, commands } = await respServer(lockedServer('geheim'));
    await collected([anyRedis(port, { command: ['redis-server', '--requirepass', 'geheim'] })]);
    expect(commands).toEqual(['PING']);
  });

  test('that refuses the one of the settings is missing evidence', async () => {
    const { port } = await respServer(lockedServer('geheim'));
    const settings = credentials({ passwordEnv: 'REDIS_PASSWORD' });
    const { kept } = await collected([anyRedis(port)], { settings, environment: { REDIS_PASSWORD: 'falsch' } });
    expect(kept).toMatchObject({ redisAccess: { anonymous: 'refused' }, redisServers: 'redis.wrong-password' });
  });

  test('whose password is nowhere to be found is missing evidence', async () => {
    const { port, commands } = await respServer(lockedServer('geheim'));
    const { kept } = await collected([anyRedis(port)], { settings: credentials({ passwordEnv: 'REDIS_PASSWORD' }) });
    expect(kept).toMatchObject({ redisServers: 'credentials.unavailable', redisSlowLogs: 'credentials.unavailable' });
    expect(commands).toEqual(['PING']);
  });

  test('the ledger and the reasons show no password', async () => {
    const { port } = await respServer(lockedServer('geheim'));
    const settings = credentials({ passwordEnv: 'REDIS_PASSWORD' });
    const { ledger, pieces } = await collected([anyRedis(port)], {
      settings,
      environment: { REDIS_PASSWORD: 'falsch' },
    });
    const missing = pieces.map((piece) => ('missing' in piece ? piece.missing : ''));
    expect(JSON.stringify([ledger, missing])).not.toContain('falsch');
  });
});

describe('whom nobody can ask', () => {
  test.each([
    ['a server that publishes nothing, on another host', { ports: [] }],
    ['a server that serves TLS only', { command: ['redis-server', '--port', '0', '--tls-port', '6379'] }],
  ])('%s is told, and is no missing evidence', async (_, different) => {
    const { kept } = await collected([anyRedis(6379, different)]);
    expect(kept).toMatchObject({ redisAccess: { notRead: { code: 'not-reachable' } } });
    expect(Object.keys(kept)).toEqual(['redisAccess']);
  });

  test('a container at whose own address nobody listens is told, unless the settings name it', async () => {
    const networks = [{ name: 'shop_default', address: '127.0.0.1', aliases: ['redis'] }];
    const closed = anyRedis(1, { ports: [], networks, command: ['redis-server', '--port', '1'] });
    expect((await collected([closed], { isLocal: true })).kept).toMatchObject({
      redisAccess: { route: { via: 'container address', port: 1 }, notRead: { code: 'refused' } },
    });
    const asked = await collected([closed], { isLocal: true, settings: JOBS });
    expect(asked.kept).toMatchObject({
      redisAccess: 'refused',
      redisServers: 'refused',
      'shop-redis-1 jobs': 'refused',
    });
  });

  test.each([
    ['a sentinel', { command: ['redis-sentinel', '/etc/sentinel.conf'] }],
    ['a server that was stopped', { state: { ...anyRedis(1).state, running: false, status: 'exited' as const } }],
    ['a service that is no Redis', { image: 'shop-api:1.0' }],
  ])('%s is not asked', async (_, different) => {
    expect((await collected([anyRedis(1, different)])).ledger).toEqual([]);
  });

  test('a key of a service that is not there is missing evidence', async () => {
    const settings = { services: { rediss: { expect: { keys: [{ key: 'jobs' }] } } } };
    expect((await collected([], { settings })).kept).toEqual({ 'rediss jobs': 'not-running' });
  });
});
