import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../tools/testing/temporary-folder.ts';
import { makeFolder } from './make-folder.ts';

test('makes the folders above as well, and is content when it is there', async () => {
  const path = join(await folderWith({}), 'a/b/c');
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('ends where no folder can be made', async () => {
  await expect(makeFolder('/proc/nowhere/a')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a file in the way is named', async () => {
  const folder = await folderWith({ file: '' });
  await expect(makeFolder(join(folder, 'file/a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});
