import { mkdir, mkdtemp, readdir, readlink, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { checkHistory } from '../runs/history/check-history.ts';
import { verifyRunFolder } from '../runs/verify/verify-run-folder.ts';

// The built program, and a small disk of its own as the output folder: a file system in memory, which only root mounts.

const STEPS = 16;
const isRoot = process.getuid?.() === 0;
const skipped = isRoot ? '' : ' (skipped: only root mounts a file system)';

let folder: string;
let disk: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-full-disk-'));
  disk = join(folder, 'disk');
  await mkdir(disk);
  await writeFile(join(folder, 'compose.yaml'), 'services:\n  web:\n    image: nginx:1.27\n');
});
afterEach(async () => {
  await command(['umount', disk]).catch(() => '');
  await rm(folder, { recursive: true });
});

const mount = (...options: readonly string[]) =>
  command(['mount', '-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk]);
const run = () => gates(['run', 'g1', '--fail-on', 'P0', '--quiet', '--out', disk], { folder });
const runsOn = async () => (await readdir(disk)).filter((name) => /^\d/.test(name));

async function usedBytes(): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(disk);
  return (blocks - bfree) * bsize;
}

async function expectOnlyWholeRuns(): Promise<void> {
  for (const name of await runsOn()) expect((await verifyRunFolder(join(disk, name))).faults).toEqual([]);
  expect((await checkHistory(disk)).problems).toEqual([]);
  expect((await stat(join(disk, await readlink(join(disk, 'latest'))))).isDirectory()).toBe(true);
}

describe.skipIf(!isRoot)(`the output folder${skipped}`, () => {
  test(`on a disk that is full after any of ${STEPS} parts of a run: one sentence, 4, and the run before as it was`, async () => {
    await mount('size=64m');
    expect((await run()).exitCode).toBe(0);
    const needed = await usedBytes();
    const [before = ''] = await runsOn();
    for (let step = 0; step < STEPS; step += 1) {
      const size = needed + Math.floor((needed * step) / STEPS);
      await mount('remount', `size=${size}`);
      const { exitCode, stderr } = await run();
      expect([step, [2, 4].includes(exitCode), stderr.split('\n').length]).toEqual([step, true, 3]);
      expect(stderr).toMatch(/^gates: The report .*\(ENOSPC\)/);
      expect(await runsOn()).toEqual([before]);
      expect((await readdir(disk)).filter((name) => name.startsWith('.tmp'))).toEqual([]);
      await expectOnlyWholeRuns();
    }
    await mount('remount', 'size=64m');
    expect([(await run()).exitCode, (await runsOn()).length]).toEqual([0, 2]);
    await expectOnlyWholeRuns();
  });

  test('on a disk that may only be read: 2, before anything is read', async () => {
    await mount('ro');
    const { exitCode, stderr } = await run();
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('(EROFS)')]);
  });

  test('on another file system than everything else: written as anywhere', async () => {
    await mount('size=64m');
    expect([(await run()).exitCode, (await runsOn()).length]).toEqual([0, 1]);
    await expectOnlyWholeRuns();
  });
});
