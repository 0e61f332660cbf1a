import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tools/testing/temporary-folder.ts';
import { printable } from '../model/printable.ts';
import { writeText } from './write-text.ts';

const AT_ONCE = 256 * 1024;
const text = (length: number, end: string) =>
  `${'x'.repeat(length - end.length)}${end}` as ReturnType<typeof printable>;

test.each([
  ['nothing', text(0, '')],
  ['one piece', text(AT_ONCE, '!')],
  ['a character more than one piece', text(AT_ONCE + 1, '!')],
  ['a character of two units where a piece would end', text(AT_ONCE + 1, '🚦')],
  ['the same at the end of the second piece', text(2 * AT_ONCE + 1, '🚦')],
  ['half a character at the end', text(AT_ONCE, '\ud83d')],
])('%s is written as it is, and replaces what was there', async (_, written) => {
  const path = join(temporaryFolder(), 'document.md');
  await writeText(path, printable`something longer that was there before`);
  await writeText(path, written);
  expect((await readFile(path)).equals(Buffer.from(written))).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
