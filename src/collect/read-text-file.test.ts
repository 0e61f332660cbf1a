import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTextFile } from './read-text-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-text-file-'));
  await mkdir(join(folder, 'shop'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (name: string) =>
  readTextFile(join(folder, 'shop', name), { within: join(folder, 'shop'), largestKiB: 1 });

test('a file is read, also behind a link in the folder', async () => {
  await writeFile(join(folder, 'shop/a'), 'text');
  await symlink('a', join(folder, 'shop/b'));
  expect(await read('b')).toBe('text');
});

test('a file that is not there has no text', async () => {
  expect(await read('a')).toBeUndefined();
  expect(await read('a/b')).toBeUndefined();
});

test('what lies outside, is no file or is too large is refused', async () => {
  await writeFile(join(folder, 'secret'), 'hunter2');
  await symlink('../secret', join(folder, 'shop/link'));
  await mkdir(join(folder, 'shop/folder'));
  await writeFile(join(folder, 'shop/large'), 'a'.repeat(1025));
  await expect(read('link')).rejects.toMatchObject({ code: 'file.outside-project' });
  await expect(read('folder')).rejects.toMatchObject({ code: 'file.unreadable' });
  await expect(read('large')).rejects.toMatchObject({ code: 'file.too-large', message: 'it is larger than 1 KiB' });
});
