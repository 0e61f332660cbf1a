import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { OpenapiDocument } from '../../model/evidence/openapi-document.ts';
import { collectOpenapi } from './collect-openapi.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-openapi-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function collect() {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectOpenapi(intake, { directory: folder, given: [] });
  return intake.pieces.map((piece) =>
    'missing' in piece ? `${piece.subject} ${piece.missing.code}` : OpenapiDocument.parse(piece.value),
  );
}

test('documents of the project in YAML and JSON, not those of others', async () => {
  for (const path of ['api', 'node_modules/x']) await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, 'openapi.yaml'), 'openapi: 3.0.3\npaths: {}\n');
  await writeFile(join(folder, 'api/swagger.v2.json'), '{"swagger":"2.0"}');
  await writeFile(join(folder, 'node_modules/x/openapi.json'), '{"openapi":"3.1.0"}');
  expect(await collect()).toMatchObject([
    { file: 'openapi.yaml', document: { openapi: '3.0.3', paths: {} }, sha256: expect.stringMatching(/^[\da-f]{64}$/) },
    { file: 'api/swagger.v2.json', document: { swagger: '2.0' } },
  ]);
});

test('what cannot be read is missing, with its reason', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((each, index) => `${each}: &${each} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ];
  await writeFile(join(folder, 'openapi.yaml'), bomb.join('\n'));
  await writeFile(join(folder, 'openapi.json'), '{"openapi": ');
  await writeFile(join(folder, 'swagger.yml'), 'title: x\n');
  expect(await collect()).toEqual([
    'openapi.json openapi.unreadable',
    'openapi.yaml openapi.unreadable',
    'swagger.yml openapi.unreadable',
  ]);
});
