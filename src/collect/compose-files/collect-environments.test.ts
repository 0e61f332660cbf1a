import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectEnvironments } from './collect-environments.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-environments-'));
});
afterEach(() => rm(folder, { recursive: true }));

const collected = async (environments: Record<string, { files: string[]; role?: 'prod' }>) => {
  const intake = new CaptureIntake(new AbortController().signal);
  const settings = Object.entries(environments).map(([name, one]) => [name, { profiles: [], envFiles: [], ...one }]);
  await collectEnvironments(intake, folder, Object.fromEntries(settings));
  return intake.pieces;
};

test('reads each environment from its own files, and knows the usual names', async () => {
  await writeFile(join(folder, 'compose.yaml'), 'services:\n  api:\n    image: api:1.0\n');
  await writeFile(join(folder, 'prod.yaml'), 'services:\n  api:\n    restart: always\n');
  const pieces = await collected({
    development: { files: ['compose.yaml'] },
    live: { files: ['compose.yaml', 'prod.yaml'] },
  });
  expect(pieces).toMatchObject([
    { subject: 'development', value: { role: 'dev', project: { files: ['compose.yaml'] } } },
    { subject: 'live', value: { role: 'prod', project: { services: [{ restart: 'always' }] } } },
  ]);
});

test('one that cannot be read is missing, and the others are there', async () => {
  await writeFile(join(folder, 'broken.yaml'), 'services: [\n');
  await writeFile(join(folder, 'compose.yaml'), 'services:\n  api:\n    image: api:1.0\n');
  const pieces = await collected({
    dev: { files: ['compose.yaml'] },
    prod: { files: ['gone.yaml'] },
    edge: { files: ['broken.yaml'], role: 'prod' },
  });
  expect(pieces).toMatchObject([
    { value: { role: 'dev' } },
    { missing: { code: 'compose.absent', message: expect.stringContaining('gone.yaml') } },
    { missing: { code: 'compose.invalid', message: expect.stringContaining('broken.yaml:') } },
  ]);
});
