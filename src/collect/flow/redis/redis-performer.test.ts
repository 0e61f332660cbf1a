import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { RedisAction } from '../../../model/flow/store-steps.ts';
import { type Answer, bulk, list, respServer } from '../../redis/testing/resp-server.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { redisPerformer } from './redis-performer.ts';

const READS = '*1\r\n*3\r\n$3\r\nget\r\n:2\r\n*2\r\n+readonly\r\n+fast\r\n';

/** A server that tells of every command that it reads. */
const answering =
  (said: Answer): Answer =>
  (words) =>
    said(words) ?? (words[0] === 'COMMAND' ? READS : '+OK\r\n');

/** The time is ample also on a busy machine. */
const perform = (port: number, action: Partial<RedisAction>, options: ContextOptions<'redis'> = {}) => {
  const full = { target: 'cache', timeout: '10s', ...action };
  return redisPerformer.perform(full, aStepContext<'redis'>({ port, shown: full, ...options }));
};
const reply = async (command: (string | number)[], said: string) => {
  const { port } = await respServer(answering((words) => (words[0] === command[0] ? said : undefined)));
  const { record } = await perform(port, { command });
  return record;
};

describe('a reply', () => {
  test('of HGETALL is an object', async () => {
    expect(await reply(['HGETALL', 'job:1'], list('data', '{"status":"done"}', '__proto__', 'x'))).toMatchObject({
      kind: 'redis',
      command: ['HGETALL', 'job:1'],
      reply: { data: '{"status":"done"}', ['__proto__']: 'x' },
      truncated: false,
    });
  });

  test('that is nothing is null', async () => {
    expect(await reply(['LPOS', 'jobs', 'x'], '$-1\r\n')).toMatchObject({ reply: null });
  });

  test('of more items than are kept is said to be cut', async () => {
    const long = list(...Array.from({ length: 700 }, (_, index) => `${index}`));
    expect(await reply(['LRANGE', 'jobs', 0, -1], long)).toMatchObject({ truncated: true });
  });

  test('that no double can hold is not rounded', async () => {
    expect(await failureFrom(reply(['LLEN', 'jobs'], ':9007199254740993\r\n'))).toMatchObject({
      code: 'redis.inexact',
    });
  });
});

describe('a server', () => {
  const failing = (error: string) => answering((words) => (words[0] === 'GET' ? `-${error}\r\n` : undefined));
  test.each([
    ['that loads its data', 'LOADING Redis is loading the dataset in memory', 'redis.loading', 'system'],
    ['that asks for a password', 'NOAUTH Authentication required.', 'redis.noauth', 'precondition'],
    [
      'that allows too little',
      "NOPERM this user has no permissions to run 'get'",
      'redis.no-permission',
      'precondition',
    ],
    ['with another kind of key', 'WRONGTYPE Operation against a key', 'redis.wrong-type', 'system'],
    ['that does not take the words', 'ERR wrong number of arguments', 'redis.error', 'flow'],
    ['that lost its primary', 'MASTERDOWN Link with MASTER is down', 'redis.primary-down', 'system'],
    ['of a cluster', 'MOVED 3999 127.0.0.1:6381', 'redis.moved', 'precondition'],
  ])('%s', async (_, said, code, blame) => {
    const { port } = await respServer(failing(said));
    expect(await failureFrom(perform(port, { command: ['GET', 'a'] }))).toMatchObject({ code, blame });
  });

  test('that refuses the password', async () => {
    const { port } = await respServer((words) => (words[0] === 'AUTH' ? '-WRONGPASS invalid\r\n' : '+OK\r\n'));
    const options = {
      reached: { password: 'wrong', route: { via: 'published port' as const, host: '127.0.0.1', port } },
    };
    expect(await failureFrom(perform(port, { command: ['GET', 'a'] }, options))).toMatchObject({
      code: 'redis.wrong-password',
      blame: 'precondition',
    });
  });

  test('that gave the name to a command that writes is not asked', async () => {
    const writes = '*1\r\n*3\r\n$3\r\nget\r\n:2\r\n*2\r\n+write\r\n+denyoom\r\n';
    const { port, commands } = await respServer(answering((words) => (words[0] === 'COMMAND' ? writes : undefined)));
    expect(await failureFrom(perform(port, { command: ['GET', 'a'] }))).toMatchObject({ code: 'redis.not-reading' });
    expect(commands.filter((each) => each.startsWith('GET'))).toEqual([]);
  });

  test('that has no such command', async () => {
    const { port } = await respServer(answering((words) => (words[0] === 'COMMAND' ? '*1\r\n*-1\r\n' : undefined)));
    expect(await failureFrom(perform(port, { command: ['GET', 'a'] }))).toMatchObject({
      code: 'redis.command-unknown',
      blame: 'precondition',
    });
  });

  test('that sends without end is cut off', async () => {
    const { port } = await respServer(
      answering((words) => (words[0] === 'GET' ? `$99999999\r\n${'x'.repeat(9 * 1024 * 1024)}` : undefined)),
    );
    expect(await failureFrom(perform(port, { command: ['GET', 'a'] }))).toMatchObject({
      code: 'redis.too-large',
    });
  });

  test('that says nothing is given up in time, and no timer is left', async () => {
    const { port } = await respServer(answering((words) => (words[0] === 'GET' ? '' : undefined)));
    const before = process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
    expect(await failureFrom(perform(port, { command: ['GET', 'a'], timeout: '500ms' }))).toMatchObject({
      code: 'timeout',
      blame: 'system',
    });
    await sleep(50);
    expect(process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length).toBeLessThanOrEqual(before);
  });

  test('that is not there', async () => {
    expect(await failureFrom(perform(1, { command: ['GET', 'a'] }))).toMatchObject({
      code: 'refused',
      blame: 'system',
    });
  });
});

describe('counts of commands', () => {
  const stats = (calls: number) =>
    answering((words) =>
      words[0] === 'INFO'
        ? bulk(`# Commandstats\r\ncmdstat_lpush:calls=${calls},usec=9\r\ncmdstat_object|help:calls=1,usec=1\r\n`)
        : undefined,
    );
  const action = { commandstats: { since: 'create' } };

  test('are kept before and after', async () => {
    const { port } = await respServer(stats(7));
    const { record } = await perform(port, action, { baseline: { lpush: 4 } });
    expect(record).toMatchObject({ kind: 'commandstats', since: 'create', before: { lpush: 4 }, after: { lpush: 7 } });
  });

  test('that fell say nothing', async () => {
    const { port } = await respServer(stats(2));
    expect(await failureFrom(perform(port, action, { baseline: { lpush: 4 } }))).toMatchObject({
      code: 'redis.counters-reset',
      blame: 'precondition',
    });
  });

  test.each(['$-1\r\n', '*0\r\n', ':7\r\n'])('are not taken for none when the answer is %j', async (said) => {
    const { port } = await respServer(answering((words) => (words[0] === 'INFO' ? said : undefined)));
    expect(await failureFrom(perform(port, action, { baseline: {} }))).toMatchObject({
      code: 'redis.protocol',
      blame: 'system',
    });
  });

  test('are read at the step that they are counted from', () => {
    expect(redisPerformer.baselineAt?.({ target: 'cache', ...action })).toBe('create');
  });
});

test('a password that is neither taken nor refused is not taken', async () => {
  const { port } = await respServer(answering((words) => (words[0] === 'AUTH' ? '$-1\r\n' : undefined)));
  const asked = perform(port, { command: ['PING'] }, { reached: { password: 'correct-horse-7' } });
  expect(await failureFrom(asked)).toMatchObject({ code: 'redis.protocol', blame: 'system' });
});

test('what does not read is not sent', async () => {
  const { port, commands } = await respServer(answering(() => undefined));
  expect(await failureFrom(perform(port, { command: ['FLUSHALL'] }))).toMatchObject({
    code: 'redis.not-reading',
    blame: 'flow',
  });
  expect(commands.filter((each) => /flush/i.test(each))).toEqual([]);
});
