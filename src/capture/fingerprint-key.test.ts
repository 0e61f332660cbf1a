import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFingerprintKey } from './fingerprint-key.ts';
import { Redactor } from './redact/redactor.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, 'key');
  await writeFile(path, text);
  return path;
}

const value = { environment: [{ name: 'DB_PASSWORD', value: 'hunter2-X' }] };

test('runs with the same key have the same fingerprints, and say that it is the same', async () => {
  const runs = await Promise.all(
    ['a key of sixteen bytes\n', 'a key of sixteen bytes', 'another key of its own'].map(async (text, number) => {
      const path = join(folder, `key-${number}`);
      await writeFile(path, text);
      const redactor = new Redactor(await readFingerprintKey(path));
      return { masked: redactor.redact(value).value, key: redactor.account.key };
    }),
  );
  expect(runs[0]).toEqual(runs[1]);
  expect(runs[0]?.key).not.toBe(runs[2]?.key);
  expect(runs[0]?.masked).not.toEqual(runs[2]?.masked);
});

test('what tells the key apart holds nothing of it', async () => {
  const { key } = new Redactor(await readFingerprintKey(await file('a key of sixteen bytes'))).account;
  expect(key).toMatch(/^[\w-]{10}$/);
  expect('a key of sixteen bytes').not.toContain(key.slice(0, 4));
});

test.each([
  ['that is too short', 'short', 'has 5 bytes'],
  ['that is empty', '\n', 'has 0 bytes'],
])('a key %s is refused', async (_, text, why) => {
  await expect(readFingerprintKey(await file(text))).rejects.toMatchObject({
    code: 'GATES_USAGE',
    message: expect.stringContaining(why),
    hint: expect.stringContaining('openssl rand'),
  });
});

test('a key that is not there is refused', async () => {
  await expect(readFingerprintKey(join(folder, 'nowhere'))).rejects.toMatchObject({
    code: 'GATES_USAGE',
    message: expect.stringContaining('ENOENT'),
  });
});
