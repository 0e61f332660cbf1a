import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContractFile } from './contract-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-contract-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (text: string) => {
  const path = join(folder, 'env.contract.yaml');
  await writeFile(path, text);
  return readContractFile(path);
};

test('every key of an entry, each entry at its place', async () => {
  const { entries } = await read(
    'variables:\n  - { name: DB_PASSWORD, secret: true, services: [api, db] }\n  - name: PORT\n    default: 3000\n    pattern: "\\\\d+"\n',
  );
  expect(entries).toMatchObject([
    { name: 'DB_PASSWORD', required: true, secret: true, services: ['api', 'db'], at: { line: 2, column: 5 } },
    {
      name: 'PORT',
      required: false,
      default: '3000',
      pattern: String.raw`\d+`,
      services: [],
      at: { line: 3, column: 5 },
    },
  ]);
});

test('every fault at once, with its place and the nearest key', async () => {
  const text =
    'variables:\n  - { name: A, requird: true }\n  - { required: maybe }\n  - { name: B, pattern: "(" }\n  - C\n';
  const said = await read(text).catch((error: unknown) => String(error));
  for (const fault of [
    ':2:16: "requird" is not a key of an entry. Did you mean "required"?',
    ':3:5: an entry must have a name',
    ':3:7: required must be true or false',
    ':4:16: pattern must be a regular expression',
    ':5:5: an entry must be a mapping with a name',
  ]) {
    expect(said).toContain(fault);
  }
});

test.each([
  ['no YAML', 'variables: [', /it is no YAML/],
  ['no list', 'name: A\n', /there is no list "variables"/],
])('%s', async (_, text, fault) => {
  await expect(read(text)).rejects.toThrow(fault);
});

test('a file that is not there', async () => {
  await expect(readContractFile(join(folder, 'gone.yaml'))).rejects.toThrow('There is no file');
});
