import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentContract } from './document-contract.ts';

const TABLE = '# Environment variables\n\n| Variable | Required |\n|---|---|\n| DB_URL | yes |\n';
const UNREADABLE = `${'> '.repeat(40)}deep\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-contract-'));
});
afterEach(() => rm(folder, { recursive: true }));

const contractOf = async (text: string) => {
  const path = join(folder, 'README.md');
  await writeFile(path, text);
  return documentContract(folder, undefined, path);
};

test('a document that was named is a contract with the variables of its table', async () => {
  const contract = await contractOf(TABLE);
  expect(contract?.entries).toMatchObject([{ name: 'DB_URL', required: true, at: { line: 5 } }]);
});

test('a contract of which a line cannot be read is refused with its place', async () => {
  await expect(contractOf(`${TABLE}\n${UNREADABLE}`)).rejects.toThrow('README.md:7 is nested or indented too deeply');
});

test('a document that lists no variable may hold such lines', async () => {
  expect(await contractOf(`# Notes\n\n${UNREADABLE}`)).toMatchObject({ entries: [] });
});
