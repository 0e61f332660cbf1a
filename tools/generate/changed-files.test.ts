import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../testing/temporary-folder.ts';
import { applyChanges, changedFiles } from './changed-files.ts';

const GENERATED = new Map([
  ['docs/checks/port-lost.md', 'new\n'],
  ['gates/index.generated.ts', 'same\n'],
  ['schemas/one.json', '{}\n'],
]);

const onDisk = () =>
  folderWith({
    'docs/checks/port-lost.md': 'old\n',
    'docs/checks/removed.md': 'its check is gone\n',
    'docs/adr/kept.md': 'not ours\n',
    'gates/index.generated.ts': 'same\n',
  });

test('what differs is named, what is missing too, and what is left over is stale', async () => {
  expect(await changedFiles(await onDisk(), GENERATED)).toEqual([
    { path: 'docs/checks/port-lost.md', text: 'new\n' },
    { path: 'docs/checks/removed.md' },
    { path: 'schemas/one.json', text: '{}\n' },
  ]);
});

test('once written, nothing is left to change', async () => {
  const folder = await onDisk();
  await applyChanges(folder, await changedFiles(folder, GENERATED));
  expect(await changedFiles(folder, GENERATED)).toEqual([]);
  expect(await readFile(join(folder, 'docs/checks/port-lost.md'), 'utf8')).toBe('new\n');
  expect(existsSync(join(folder, 'docs/checks/removed.md'))).toBe(false);
  expect(existsSync(join(folder, 'docs/adr/kept.md'))).toBe(true);
});
