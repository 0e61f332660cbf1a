import { describe, expect, test } from 'vitest';
import { anyRedis, collected } from './testing/collect.ts';
import { type Answer, respServer } from './testing/resp-server.ts';
import { soundServer } from './testing/sound-server.ts';

const FACTS = ['redisAccess', 'redisServers', 'redisConfigurations', 'redisSlowLogs'];
const all = (code: string) => Object.fromEntries(FACTS.map((kind) => [kind, code]));
const JOBS = { services: { redis: { expect: { keys: [{ key: 'jobs' }] } } } };

/** A sound server that answers some commands with something else. */
const but = (said: string, ...names: readonly string[]): Answer => {
  return (words) => (names.includes(words[0] ?? '') ? said : soundServer(words));
};

describe('each way to fail has a code of its own', () => {
  test('nobody listens', async () => {
    expect((await collected([anyRedis(1)])).kept).toEqual(all('refused'));
  });

  test('the server takes no more clients', async () => {
    const { port } = await respServer(
      () => undefined,
      (socket) => socket.end('-ERR max number of clients reached\r\n'),
    );
    expect((await collected([anyRedis(port)])).kept).toEqual(all('redis.max-clients'));
  });

  test('the server is in protected mode', async () => {
    const { port } = await respServer(
      () => undefined,
      (socket) => socket.end('-DENIED Redis is running in protected mode because protected mode is enabled\r\n'),
    );
    expect((await collected([anyRedis(port)])).kept).toEqual(all('redis.protected-mode'));
  });

  test('the server hangs', async () => {
    const { port } = await respServer(() => undefined);
    expect((await collected([anyRedis(port)], { callMs: 80 })).kept).toEqual(all('timeout'));
  });

  test('the server hangs up', async () => {
    const { port } = await respServer(
      () => undefined,
      (socket) => socket.end(),
    );
    expect((await collected([anyRedis(port)])).kept).toEqual(all('reset'));
  });

  test('something else listens', async () => {
    const { port } = await respServer(() => 'HTTP/1.1 400 Bad Request\r\n\r\n');
    expect((await collected([anyRedis(port)])).kept).toEqual(all('protocol'));
  });

  test('an answer to INFO that is none', async () => {
    const { port } = await respServer(but('$4\r\nnone\r\n', 'INFO'));
    expect((await collected([anyRedis(port)])).kept).toMatchObject({ redisServers: 'protocol' });
  });
});

describe('what is no answer to a command is not taken for one', () => {
  test.each([
    ['PING', '+PINK\r\n', { redisAccess: 'protocol', redisServers: 'protocol', redisConfigurations: 'protocol' }],
    ['CONFIG', '$-1\r\n', { redisConfigurations: 'protocol', redisSlowLogs: { length: 7 } }],
    ['CONFIG', '*2\r\n$6\r\nothers\r\n$2\r\nno\r\n', { redisConfigurations: 'protocol' }],
    ['SELECT', ':7\r\n', { 'shop-redis-1 jobs': 'protocol', redisSlowLogs: { length: 7 } }],
  ])('%s is answered with %j', async (name, said, expected) => {
    const { port } = await respServer(but(said, name));
    expect((await collected([anyRedis(port)], { settings: JOBS })).kept).toMatchObject(expected);
  });

  test('a setting that the server does not have is none, and no fault', async () => {
    const { port } = await respServer(but('*0\r\n', 'CONFIG'));
    expect((await collected([anyRedis(port)])).kept).toMatchObject({ redisConfigurations: { settings: {} } });
  });
});

describe('what one command refuses leaves the others', () => {
  test.each([
    ['forbidden', '-NOPERM User auditor has no permissions to run the command\r\n', 'redis.no-permission'],
    ['renamed', "-ERR unknown command 'CONFIG', with args beginning with: 'GET'\r\n", 'redis.command-unknown'],
  ])('CONFIG is %s', async (_, said, code) => {
    const { port } = await respServer(but(said, 'CONFIG'));
    expect((await collected([anyRedis(port)])).kept).toMatchObject({
      redisServers: { version: '7.0.15' },
      redisConfigurations: code,
      redisSlowLogs: { length: 7 },
    });
  });

  test.each([
    ['loads its data', '-LOADING Redis is loading the dataset in memory\r\n', 'redis.loading'],
    [
      'has lost its primary',
      "-MASTERDOWN Link with MASTER is down and replica-serve-stale-data is 'no'.\r\n",
      'redis.primary-down',
    ],
    [
      'has no room on its disk',
      '-MISCONF Errors writing to the AOF file: No space left on device\r\n',
      'redis.disk-failed',
    ],
  ])('a server that %s still tells how it does', async (_, said, code) => {
    const { port } = await respServer(but(said, 'PING', 'TYPE'));
    expect((await collected([anyRedis(port)], { settings: JOBS })).kept).toMatchObject({
      redisAccess: { anonymous: 'answered' },
      redisServers: { latencyMs: [] },
      'shop-redis-1 jobs': code,
    });
  });
});
