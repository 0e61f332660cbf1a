import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findingsOf, gates } from '../../../fixtures/audit.ts';
import { type LiveRedis, liveRedis } from '../../../src/collect/redis/testing/live-redis.ts';
import { RunResult } from '../../../src/model/result.ts';

// What a run says of a real Redis server, with settings as an operator writes them.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_queues';
const PASSWORD = 'live-queue-password-41';

const SETTINGS = `services:
  redis:
    credentials: { user: auditor, passwordEnv: AUDITOR_PASSWORD }
    expect:
      keys:
        - { key: jobs, type: list, maxLength: 2 }
        - { key: events, type: stream }
        - { key: delayed, type: zset }
        - { key: "session:*", type: hash }
`;

describe.skipIf('unavailable' in live)(`a queue is judged as it is${skipped}`, () => {
  if ('unavailable' in live) return;
  let redis: LiveRedis;
  let folder: string;

  const audited = async (password: string) => {
    const args = ['run', 'g2', '-p', PROJECT, '-H', live.dockerHost, '--json', '--quiet'];
    const { stdout, stderr } = await gates(args, { folder, environment: { AUDITOR_PASSWORD: password } });
    const result = RunResult.parse(JSON.parse(stdout));
    return { result, written: stdout + stderr, queue: findingsOf(result).filter((line) => line.startsWith('redis-')) };
  };

  beforeAll(async () => {
    redis = await liveRedis(live, PROJECT, ['--save', '', '--appendonly', 'no', '--maxmemory', '64mb']);
    await redis.cli('RPUSH', 'jobs', 'a', 'b', 'c');
    await redis.cli('SET', 'delayed', 'no set at all');
    await redis.cli('HSET', 'session:canary-of-a-key-4711', 'user', '1');
    await redis.cli('HSET', 'session:another', 'user', '2');
    await redis.cli(
      'ACL',
      'SETUSER',
      'auditor',
      'on',
      `>${PASSWORD}`,
      '~*',
      '+@read',
      '+@connection',
      '+info',
      '+slowlog|len',
      '+config|get',
    );
    folder = await mkdtemp(join(tmpdir(), 'gates-queues-'));
    await writeFile(join(folder, 'gates.yaml'), SETTINGS);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await redis.remove();
  });

  test('without persistence, too long, of another type, and open to everybody', async () => {
    const { result, queue, written } = await audited(PASSWORD);
    expect(queue).toEqual([
      'redis-key-missing redis',
      'redis-key-type-unexpected redis',
      'redis-persistence-off redis',
      'redis-queue-too-long redis',
      'redis-without-password redis',
    ]);
    expect(written).not.toContain(PASSWORD);
    // Of a family of keys it is told how many there are, and not how they are called.
    const family = exhibitOf(result, 'queue-depths')?.rows.find(({ cells }) => cells[1] === '"session:*"');
    expect(family?.cells.slice(2, 4)).toEqual(['hash', '2 keys']);
    expect(written).not.toContain('canary-of-a-key');
    const files = await readdir(join(folder, 'gates-report'), { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
    expect((await Promise.all(texts)).filter((text) => text.includes(PASSWORD))).toEqual([]);
  });

  test('with a wrong password nothing passes in the place of what was not read', async () => {
    const { result, queue } = await audited('falsch-und-lang');
    expect(queue).toEqual(['redis-without-password redis']);
    const checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
    const passed = checks.filter(({ id, verdict }) => id.startsWith('redis-') && verdict === 'pass');
    expect(passed.map(({ id }) => id)).toEqual([]);
    const open = result.notEvaluated.filter(({ check }) => check === 'redis-persistence-off');
    expect(open).toMatchObject([{ reason: expect.stringContaining('redis.wrong-password') }]);
  });
});

function exhibitOf(result: RunResult, id: string) {
  const exhibits = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.exhibits));
  return exhibits.find((exhibit) => exhibit.id === id);
}
