import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type LiveRedis, liveRedis } from '../../redis/testing/live-redis.ts';
import type { Reached } from '../performer.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { redisPerformer } from './redis-performer.ts';
import { RedisSession } from './redis-session.ts';

// The promise that a flow only reads, held against what the server itself counts.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';

const HOSTILE: readonly (readonly string[])[] = [
  ['FLUSHALL'],
  ['FLUSHDB'],
  ['SET', 'a', 'b'],
  ['DEL', 'jobs'],
  ['GETDEL', 'name'],
  ['GETEX', 'name', 'EX', '1'],
  ['LPUSH', 'jobs', 'x'],
  ['BRPOP', 'jobs', '1'],
  ['BLMOVE', 'jobs', 'other', 'LEFT', 'LEFT', '0'],
  ['SPOP', 'members'],
  ['SORT', 'jobs', 'STORE', 'other'],
  ['BITFIELD', 'name', 'SET', 'u8', '0', '1'],
  ['GEORADIUS', 'places', '0', '0', '1', 'km', 'STORE', 'other'],
  ['XREADGROUP', 'GROUP', 'g', 'c', 'STREAMS', 'events', '>'],
  ['XREAD', 'BLOCK', '0', 'STREAMS', 'events', '$'],
  ['EVAL', "return redis.call('set', 'a', 'b')", '0'],
  ['CONFIG', 'SET', 'maxmemory', '1'],
  ['SHUTDOWN', 'NOSAVE'],
  ['DEBUG', 'SLEEP', '1'],
  ['SLAVEOF', 'example.invalid', '1'],
  ['CLIENT', 'KILL', 'TYPE', 'normal'],
  ['SCRIPT', 'FLUSH'],
  ['PUBLISH', 'a', 'b'],
  ['MEMORY', 'PURGE'],
  ['KEYS', '*'],
  ['MONITOR'],
];

/** A server that wipes everything out when it is asked to get something. */
const RENAMED = ['--rename-command', 'GET', 'ORIGINAL', '--rename-command', 'FLUSHALL', 'GET'];

/** One form of every command that is allowed. */
const READING: readonly (readonly string[])[] = [
  ...['GET', 'STRLEN', 'TTL', 'PTTL', 'TYPE', 'EXISTS', 'BITCOUNT', 'MGET', 'EXPIRETIME', 'PEXPIRETIME'].map(
    (name) => [name, 'name'] as const,
  ),
  ['GETRANGE', 'name', '0', '1'],
  ['GETBIT', 'name', '0'],
  ['BITPOS', 'name', '1'],
  ...['HGETALL', 'HLEN', 'HKEYS', 'HVALS'].map((name) => [name, 'job:1'] as const),
  ...['HGET', 'HMGET', 'HEXISTS', 'HSTRLEN'].map((name) => [name, 'job:1', 'data'] as const),
  ['LLEN', 'jobs'],
  ['LINDEX', 'jobs', '0'],
  ['LRANGE', 'jobs', '0', '-1'],
  ['LPOS', 'jobs', 'a'],
  ['SCARD', 'members'],
  ['SISMEMBER', 'members', 'a'],
  ['SMISMEMBER', 'members', 'a'],
  ['SMEMBERS', 'members'],
  ['ZCARD', 'scores'],
  ['ZCOUNT', 'scores', '0', '9'],
  ['ZSCORE', 'scores', 'a'],
  ['ZMSCORE', 'scores', 'a'],
  ['ZRANK', 'scores', 'a'],
  ['ZREVRANK', 'scores', 'a'],
  ['ZRANGE', 'scores', '0', '-1'],
  ['ZRANGEBYSCORE', 'scores', '0', '9'],
  ['ZREVRANGE', 'scores', '0', '-1'],
  ['XLEN', 'events'],
  ['XRANGE', 'events', '-', '+'],
  ['XREVRANGE', 'events', '+', '-'],
  ['GEOPOS', 'places', 'a'],
  ['GEODIST', 'places', 'a', 'a'],
  ['DBSIZE'],
  ['PING'],
  ['TIME'],
  ['OBJECT', 'ENCODING', 'name'],
  ['MEMORY', 'USAGE', 'name'],
  ['XINFO', 'STREAM', 'events'],
];

describe.skipIf('unavailable' in live)(`a Redis server is only read${skipped}`, () => {
  if ('unavailable' in live) return;
  let redis: LiveRedis;
  let reached: Reached;

  const route = async (): Promise<Reached['route']> => {
    const { networks } = await redis.container();
    return { via: 'container address', host: networks[0]?.address ?? '', port: 6379 };
  };
  const ask = (command: readonly string[], options: ContextOptions<'redis'> = {}) => {
    const action = { target: 'cache', command: [...command] };
    return redisPerformer.perform(action, aStepContext<'redis'>({ shown: action, reached, ...options }));
  };

  beforeAll(async () => {
    redis = await liveRedis(live, 'gates_live_flow_redis', ['--enable-debug-command', 'local']);
    reached = { name: 'cache', target: { protocol: 'redis' }, route: await route() };
    await redis.cli('SET', 'name', 'value');
    await redis.cli('RPUSH', 'jobs', 'a', 'b');
    await redis.cli('HSET', 'job:1', 'data', '{"status":"done"}');
    await redis.cli('SADD', 'members', 'a');
    await redis.cli('ZADD', 'scores', '1', 'a');
    await redis.cli('XADD', 'events', '*', 'name', 'value');
    await redis.cli('GEOADD', 'places', '1', '1', 'a');
  });
  afterAll(() => redis.remove());

  const digest = () => redis.cli('DEBUG', 'DIGEST');
  const clients = () => redis.cli('CLIENT', 'LIST');

  test('every command of the list is one that the server calls reading, and answers', async () => {
    const before = await digest();
    const codes: string[] = [];
    for (const command of READING) {
      const { code } = await failureFrom(ask(command));
      if (code !== 'none') codes.push(`${command.join(' ')}: ${code}`);
    }
    expect(codes).toEqual([]);
    expect(await digest()).toBe(before);
  });

  test(`${HOSTILE.length} hostile commands are refused, and nothing was written`, async () => {
    const before = await digest();
    const written = (await redis.cli('INFO', 'persistence')).match(/rdb_changes_since_last_save:\d+/)?.[0];
    const codes: string[] = [];
    for (const command of HOSTILE) codes.push((await failureFrom(ask(command))).code);
    expect(new Set(codes)).toEqual(new Set(['redis.not-reading']));
    expect(await digest()).toBe(before);
    expect((await redis.cli('INFO', 'persistence')).match(/rdb_changes_since_last_save:\d+/)?.[0]).toBe(written);
  });

  test('the flags of the server alone refuse what writes, also under the name of a reading command', async () => {
    const other = await liveRedis(live, 'gates_live_flow_renamed', RENAMED);
    const { networks } = await other.container();
    const host = networks[0]?.address ?? '';
    await other.cli('SET', 'name', 'value');
    const there = { ...reached, route: { ...reached.route, host } };
    expect(await failureFrom(ask(['GET', 'name'], { reached: there }))).toMatchObject({ code: 'redis.not-reading' });
    expect(await other.cli('DBSIZE')).toContain('1');
    await other.remove();
  });

  test('how often commands ran between two moments', async () => {
    const action = { target: 'cache', commandstats: { since: 'flow' } };
    const before = await redisPerformer.baseline?.(action, aStepContext<'redis'>({ shown: action, reached }));
    await redis.cli('LPUSH', 'jobs', 'c');
    await redis.cli('RPOP', 'jobs');
    const context = aStepContext<'redis'>({ shown: action, reached, baseline: before });
    const { record } = await redisPerformer.perform(action, context);
    if (record?.kind !== 'commandstats') throw new Error('no counts');
    expect((record.after['lpush'] ?? 0) - (record.before['lpush'] ?? 0)).toBe(1);
    expect(context.ledger).toEqual([`redis://${reached.route.host}:6379 INFO commandstats`]);
  });

  test('the connection carries the name of the run, and is gone afterwards', async () => {
    const session = await RedisSession.open({
      reached,
      runId: 'g3-x',
      limitMs: 2000,
      mostBytes: 8 * 1024 * 1024,
      ending: new AbortController().signal,
    });
    await session.ask(['PING']);
    expect(await clients()).toContain('name=gates/g3-x');
    session.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await clients()).not.toContain('gates/');
  });

  test('a server that is paused is given up in time', async () => {
    await redis.docker('pause', redis.name);
    expect(await failureFrom(ask(['GET', 'name'], { limitMs: 400 }))).toMatchObject({
      code: 'timeout',
      blame: 'system',
    });
    await redis.docker('unpause', redis.name);
  });
});
