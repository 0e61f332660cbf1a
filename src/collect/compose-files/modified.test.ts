import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modifiedTimes } from './modified.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-modified-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('when a file was written last, and nothing of one that is gone', async () => {
  const at = '2026-01-31T21:30:00.000Z';
  await writeFile(join(folder, 'compose.yaml'), '');
  await utimes(join(folder, 'compose.yaml'), new Date(at), new Date(at));
  expect(modifiedTimes(['compose.yaml', 'gone.yaml'], folder)).toEqual([{ file: 'compose.yaml', at }]);
});
