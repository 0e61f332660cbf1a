import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishRun } from '../testing/publish-run.ts';
import { PublishingProcesses } from '../testing/publishing-processes.ts';
import { verifyRunFolder } from '../verify/verify-run-folder.ts';
import { checkHistory } from './check-history.ts';
import { readHistory } from './history-file.ts';

const PROCESSES = 20;
/** Each line is brought to the disk, which other tests keep busy. */
const DISK_MS = 180_000;
let processes: PublishingProcesses;
let out = '';

beforeAll(() => {
  processes = new PublishingProcesses();
});

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'gates-parallel-'));
});

afterEach(() => rm(out, { recursive: true }));

afterAll(() => processes.close());

const nameOf = (index: number) => `20261121T0800${String(index).padStart(2, '0')}Z-abcdef`;

test(
  `${PROCESSES} processes publish into one folder: every run is valid, and the chain has a line for each`,
  async () => {
    // Half of them under one name, as when a capture is judged again.
    const names = Array.from({ length: PROCESSES }, (_, index) => nameOf(index < PROCESSES / 2 ? index : 0));
    const published = await Promise.all(names.map((name) => processes.publish(out, name)));
    expect(published.map((run) => run?.problem)).toEqual(names.map(() => undefined));
    const folders = published.map((run) => run?.folder ?? '');
    expect(new Set(folders).size).toBe(PROCESSES);
    for (const folder of folders) expect((await verifyRunFolder(folder)).faults).toEqual([]);
    expect(await checkHistory(out)).toMatchObject({ problems: [], lines: PROCESSES });
    const { lines } = await readHistory(out);
    expect(await readlink(join(out, 'latest'))).toBe(lines.at(-1)?.run);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  },
  DISK_MS,
);

test(
  'processes that are killed at any moment leave a whole history, and nothing that the next run does not clear',
  async () => {
    const delays = Array.from({ length: 30 }, (_, index) => 40 + index * 25);
    await Promise.all(
      delays.map((delay, index) =>
        processes.publish(out, nameOf(index), (child) => void sleep(delay).then(() => child.kill('SIGKILL'))),
      ),
    );
    await publishRun(out, nameOf(59), 1, { objects: true });
    expect(await checkHistory(out)).toMatchObject({ problems: [] });
    const names = await readdir(out);
    expect(names.filter((name) => name.startsWith('.tmp-'))).toEqual([]);
    for (const name of names.filter((one) => one.startsWith('2026')))
      expect((await verifyRunFolder(join(out, name))).faults, name).toEqual([]);
  },
  DISK_MS,
);
