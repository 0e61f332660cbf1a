import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aRunEntry } from '../../history/testing/run-line.ts';
import { publishRun, sealedRun } from '../testing/publish-run.ts';
import { checkHistory } from './check-history.ts';
import { withLock } from './file-lock.ts';
import { appendToHistory, HISTORY_FILE, readHistory } from './history-file.ts';
import { LOCK_FILE } from './history-lock.ts';
import { thisProcess } from './process-owner.ts';

const FIRST = '20261121T080000Z-aaaaaa';
const SECOND = '20261121T090000Z-bbbbbb';
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'gates-killed-'));
});

afterEach(() => rm(out, { recursive: true }));

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** Lets a folder look as if a process that has ended had written it. */
async function abandon(temporary: string): Promise<void> {
  await rename(temporary, temporary.replace(`.${process.pid}.`, `.${endedProcess()}.`));
}

const hidden = async () => (await readdir(out)).filter((name) => name.startsWith('.'));

describe('the next run', () => {
  test('removes what a killed one had begun', async () => {
    const { output } = await sealedRun(out, FIRST);
    await abandon(output.temporary);
    await publishRun(out, SECOND);
    expect((await readdir(out)).toSorted()).toEqual([SECOND, 'history.head', 'history.jsonl', 'latest']);
  });

  test('gives a run its name that was killed when its line was written', async () => {
    const { output, manifest } = await sealedRun(out, FIRST);
    await appendToHistory(out, aRunEntry(1, { run: FIRST, id: FIRST, manifest }), new Date());
    await abandon(output.temporary);
    await publishRun(out, SECOND);
    expect(await checkHistory(out)).toMatchObject({ problems: [], lines: 2 });
    expect(await readdir(out)).toContain(FIRST);
    expect(await hidden()).toEqual([]);
  });

  test('leaves alone what a living one is writing', async () => {
    const { output } = await sealedRun(out, FIRST);
    await publishRun(out, SECOND);
    expect(await hidden()).toEqual([output.temporary.slice(out.length + 1)]);
  });

  test('goes on after a line that was cut off', async () => {
    await publishRun(out, FIRST);
    await appendFile(join(out, HISTORY_FILE), '{"line":2,"prev":"12');
    await publishRun(out, SECOND);
    expect(await checkHistory(out)).toMatchObject({ problems: [], lines: 2 });
  });

  test('is published although the history is broken, and says that it is not in it', async () => {
    await publishRun(out, FIRST);
    const text = await readFile(join(out, HISTORY_FILE), 'utf8');
    await writeFile(join(out, HISTORY_FILE), text.replace('"failed"', '"passed"'));
    const { folder, problem } = await publishRun(out, SECOND);
    expect(folder).toBe(join(out, SECOND));
    expect(problem).toContain('is broken: line 1 was altered.');
    expect(await readlink(join(out, 'latest'))).toBe(SECOND);
  });
});

describe('the lock', () => {
  const path = () => join(out, LOCK_FILE);
  const hold = (holder: object) =>
    writeFile(path(), JSON.stringify({ ...thisProcess(), token: 'aaaaaaaaaaaa', ...holder }));

  test('of a process that has ended is taken away', async () => {
    await hold({ pid: endedProcess() });
    expect(await withLock(path(), async () => 'done')).toBe('done');
    expect(await hidden()).toEqual([]);
  });

  test('of a living one is waited for, and the process is named', async () => {
    await hold({});
    const waiting = withLock(path(), async () => 'done', 200);
    await expect(waiting).rejects.toThrow(`being written by process ${process.pid} for too long`);
    expect(await hidden()).toEqual([LOCK_FILE]);
  });

  test('is held by one at a time', async () => {
    await hold({ pid: endedProcess() });
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      inside += 1;
      most.push(inside);
      await mkdir(join(out, `work-${most.length}`));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 25 }, () => withLock(path(), work)));
    expect(most).toEqual(Array.from({ length: 25 }, () => 1));
  });
});

test('20 lines that are added one after the other are one chain', async () => {
  for (let count = 0; count < 20; count += 1) await appendToHistory(out, aRunEntry(1), new Date());
  const { lines, broken } = await readHistory(out);
  expect([lines.length, broken]).toEqual([20, undefined]);
});
