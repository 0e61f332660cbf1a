import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnoseOutput } from './output-diagnosis.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder that is not there yet is not made, and can be', async () => {
  expect(await diagnoseOutput(join(folder, 'a/b'))).toMatchObject({
    state: 'ok',
    message: expect.stringMatching('made'),
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is there', async () => {
  expect(await diagnoseOutput(folder)).toEqual({
    state: 'ok',
    about: 'report folder',
    message: `${folder} can be written`,
  });
});

test('a file in its place', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await diagnoseOutput(join(folder, 'file/reports'))).toMatchObject({
    state: 'fail',
    fix: expect.stringMatching('--out'),
  });
});
