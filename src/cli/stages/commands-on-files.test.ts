import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { copyOf, recordedCapture, runFolderOf } from '../../runs/testing/a-run-folder.ts';
import { gatesFromSources } from '../testing/from-sources.ts';

// Whole processes, as they are typed: what they print, write and end with.

const SLOW = { timeout: 120_000 };
let run: string;

beforeAll(async () => {
  run = await runFolderOf('dev-tools-before');
}, 60_000);

const gates = (...args: string[]) => gatesFromSources(args, { folder: temporaryFolder() });

describe('gates report', () => {
  test('renders the documents of a result again, with the same bytes', SLOW, async () => {
    const out = temporaryFolder();
    const { exitCode, stdout } = await gates('report', join(run, 'result.json'), '--format', 'md,json', '--out', out);
    const names = (await readdir(out)).toSorted();
    expect([exitCode, stdout.trim().split('\n').toSorted()]).toEqual([0, names.map((name) => join(out, name))]);
    expect(names).toContain('01_CONFIG_AUDIT.md');
    for (const name of names)
      expect(await readFile(join(out, name), 'utf8')).toBe(await readFile(join(run, name), 'utf8'));
  });

  test('does not write into the folder of a run', SLOW, async () => {
    const { exitCode, stderr } = await gates('report', run, '--out', run);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[GATES_OUTPUT_NOT_WRITABLE]')]);
  });

  test('says what a result is when it is given something else', SLOW, async () => {
    const { exitCode, stderr } = await gates('report', join(run, 'capture/manifest.json'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[GATES_RESULT_INVALID]')]);
  });
});

describe('gates verify', () => {
  test('ends with 0 for what is intact, and finds the latest run of an output folder', SLOW, async () => {
    const { exitCode, stdout } = await gates('verify', join(run, '..'));
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/latest\nRun \S+, complete, \d+ files, .*\n.*Intact\.\n$/s),
    ]);
  });

  test('ends with 1 for what is not, and names the file, also for scripts', SLOW, async () => {
    const copy = await copyOf(run);
    await rm(join(copy, 'SUMMARY.md'));
    const { exitCode, stdout } = await gates('verify', copy, '--json');
    const { intact, faults } = JSON.parse(stdout) as { intact: boolean; faults: unknown };
    expect([exitCode, intact, faults]).toEqual([1, false, [{ path: 'SUMMARY.md', what: 'is not there any more' }]]);
  });

  test('ends with 2 for what is no run', SLOW, async () => {
    const { exitCode, stderr } = await gates('verify', join(run, 'capture/objects'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[GATES_NOT_A_RUN]')]);
  });
});

describe('gates evaluate', () => {
  test('says which capture it took, and gives a second folder a number', SLOW, async () => {
    const out = temporaryFolder();
    const first = await gates('evaluate', recordedCapture('dev-tools-before'), '--out', out);
    const second = await gates('evaluate', out, '--out', out);
    expect(first.stderr).toContain(`Capture: ${recordedCapture('dev-tools-before')}\n`);
    expect(second.stderr).toContain(`Capture: ${join(out, 'latest/capture')}\n`);
    const folders = (await readdir(out)).filter((name) => /^\d/.test(name)).toSorted();
    expect(folders).toEqual([folders[0], `${folders[0] ?? ''}.2`]);
    expect(await readFile(join(out, folders[1] ?? '', 'SHA256SUMS'), 'utf8')).toBe(
      await readFile(join(out, folders[0] ?? '', 'SHA256SUMS'), 'utf8'),
    );
  });

  test('says what it takes when it is given something else', SLOW, async () => {
    const { exitCode, stderr } = await gates('evaluate', temporaryFolder());
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[GATES_CAPTURE_INVALID]')]);
  });
});
