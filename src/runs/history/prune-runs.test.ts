import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishRun } from '../testing/publish-run.ts';
import { checkHistory } from './check-history.ts';
import { HISTORY_FILE, readHistory } from './history-file.ts';
import { pruneRuns } from './prune-runs.ts';

const NOW = new Date('2026-11-10T09:00:00Z');
const nameOf = (day: number) => `202611${String(day).padStart(2, '0')}T080000Z-abcdef`;
/** Each line is brought to the disk, which other tests keep busy. */
const DISK_MS = 60_000;
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'gates-prune-'));
  for (const day of [1, 4, 7, 10]) await publishRun(out, nameOf(day), day);
}, DISK_MS);

afterEach(() => rm(out, { recursive: true }));

const present = async () => (await readdir(out)).filter((name) => name.startsWith('2026')).toSorted();

test.each([
  ['the newest two', { keep: 2 }, [7, 10]],
  ['those of the last four days', { days: 4 }, [7, 10]],
  ['what either of both keeps', { keep: 1, days: 7 }, [4, 7, 10]],
  ['all when there are not more', { keep: 9 }, [1, 4, 7, 10]],
])('%s are kept', async (_, retention, days) => {
  const removed = await pruneRuns(out, retention, NOW);
  expect(await present()).toEqual(days.map(nameOf));
  expect(removed).toEqual([1, 4, 7, 10].filter((day) => !days.includes(day)).map(nameOf));
});

test('the history keeps every line, and has one for each removal', async () => {
  await pruneRuns(out, { keep: 2 }, NOW);
  expect((await readHistory(out)).lines.map(({ event, run }) => [event, run])).toEqual([
    ...[1, 4, 7, 10].map((day) => ['run', nameOf(day)]),
    ...[1, 4].map((day) => ['removed', nameOf(day)]),
  ]);
  expect(await checkHistory(out)).toMatchObject({ problems: [], lines: 6 });
});

test('the latest run is kept, however old it is', async () => {
  await pruneRuns(out, { days: 1 }, new Date('2027-11-10T09:00:00Z'));
  expect(await present()).toEqual([nameOf(10)]);
  expect(await readlink(join(out, 'latest'))).toBe(nameOf(10));
});

test('what is not in the history is left alone', async () => {
  await writeFile(join(out, 'notes.txt'), 'mine');
  await rm(join(out, HISTORY_FILE));
  await rm(join(out, 'history.head'));
  await pruneRuns(out, { keep: 1 }, NOW);
  expect(await present()).toHaveLength(4);
  expect(await readdir(out)).toContain('notes.txt');
});

test('a trial removes nothing', async () => {
  expect(await pruneRuns(out, { keep: 1 }, NOW, true)).toEqual([1, 4, 7].map(nameOf));
  expect(await present()).toHaveLength(4);
  expect((await readHistory(out)).lines).toHaveLength(4);
});

test('nothing is removed when the history is broken', async () => {
  await writeFile(join(out, HISTORY_FILE), '');
  await expect(pruneRuns(out, { keep: 1 }, NOW)).rejects.toThrow('line 1 is missing at the end');
  expect(await present()).toHaveLength(4);
});
