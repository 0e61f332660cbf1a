import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workTreeOf } from './work-tree.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gates-work-tree-')));
  await mkdir(join(folder, 'shop/deploy/docker'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('is the folder that was checked out', async () => {
  await mkdir(join(folder, 'shop/.git'));
  expect(workTreeOf(join(folder, 'shop/deploy/docker'))).toBe(join(folder, 'shop'));
  expect(workTreeOf(join(folder, 'shop'))).toBe(join(folder, 'shop'));
});

test('is the directory itself where nothing was checked out', () => {
  expect(workTreeOf(join(folder, 'shop/deploy'))).toBe(join(folder, 'shop/deploy'));
});
