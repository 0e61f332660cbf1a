import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { collectSecretFiles } from './collect-secret-files.ts';

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'gates-secret-files-'));
  folder = join(outside, 'shop');
  await mkdir(join(folder, 'secrets'), { recursive: true });
});

afterEach(async () => {
  await rm(outside, { recursive: true, force: true });
});

function projectWith(secrets: Record<string, string>): ComposeProject {
  const named = Object.entries(secrets).map(([key, file]) => ({ key, name: key, external: false, file }));
  const nothing = { activeProfiles: [], services: [], networks: [], volumes: [], configs: [], variables: [] };
  return { name: 'shop', nameFrom: 'file', files: [], ...nothing, secrets: named, diagnostics: [], unsupported: [] };
}

/** What was kept: subject with the value, or with the code of the reason why there is none. */
async function collect(secrets: Record<string, string>) {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectSecretFiles(intake, folder, projectWith(secrets));
  return intake.pieces.map((piece) => [piece.subject, 'value' in piece ? piece.value : piece.missing?.code] as const);
}

test('a file is read once, without the line end', async () => {
  await writeFile(join(folder, 'secrets/db'), 'hunter2\n');
  expect(await collect({ db: './secrets/db', db_again: 'secrets/db' })).toEqual([
    ['secrets/db', { path: 'secrets/db', secrets: ['db', 'db_again'], content: { name: 'SECRET', value: 'hunter2' } }],
  ]);
});

test('the door masks all of its text, whatever it looks like', async () => {
  await writeFile(join(folder, 'secrets/db'), 'two words and more');
  const [[, value] = []] = await collect({ db: './secrets/db' });
  const redactor = new Redactor(Buffer.alloc(32));
  redactor.gather(value);
  expect(redactor.redact(value).value).toMatchObject({
    content: { value: expect.stringMatching(/^«redacted:[^»]+»$/), secrets: [{ position: 'value' }] },
  });
});

test('a file of several lines is no password', async () => {
  await writeFile(join(folder, 'secrets/key'), 'a key\nof two lines\n');
  expect(await collect({ key: './secrets/key' })).toEqual([]);
});

test('absent files and files elsewhere on the host are left alone', async () => {
  await writeFile(join(outside, 'db'), 'hunter2');
  expect(await collect({ a: './secrets/none', b: '../db', c: join(outside, 'db'), d: '~/db' })).toEqual([]);
});

test('a link that leads outside, and a folder, are missing with the reason', async () => {
  await writeFile(join(outside, 'db'), 'hunter2');
  await symlink('../../db', join(folder, 'secrets/db'));
  expect(await collect({ a: './secrets/db', b: './secrets' })).toEqual([
    ['secrets/db', 'file.outside-project'],
    ['secrets', 'file.unreadable'],
  ]);
});
