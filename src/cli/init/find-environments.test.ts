import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { findEnvironments } from './find-environments.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-environments-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('an overlay is merged onto the usual file, because it is not complete without it', async () => {
  await writeFile(join(folder, 'compose.yaml'), 'services: { api: { image: "shop/api:1" } }');
  await writeFile(join(folder, 'compose.prod.yaml'), 'services: { api: { restart: always } }');
  expect(await findEnvironments(folder)).toEqual([
    { name: 'dev', files: ['compose.yaml'], envFiles: [] },
    { name: 'prod', files: ['compose.yaml', 'compose.prod.yaml'], envFiles: [] },
  ]);
});

test('what keeps an environment from being read is told with its place', async () => {
  await writeFile(join(folder, 'compose.dev.yaml'), 'services: { api: { image: "shop/api:1" } }');
  await writeFile(join(folder, 'compose.prod.yaml'), 'services: { api: { image: "shop/api:1", nonsense: 1 } }');
  const [dev, prod] = await findEnvironments(folder);
  expect(dev?.fault).toBeUndefined();
  expect(prod?.fault).toMatch(/^compose\.prod\.yaml:1: .*nonsense/);
});

test('a system of our own with two files has both', async () => {
  const found = await findEnvironments(join(PROJECT_ROOT, 'fixtures/systems/oss-ai-agent-tool'));
  expect(found.map(({ name, files }) => [name, files])).toEqual([
    ['dev', ['compose.dev.yaml']],
    ['prod', ['docker-compose.prod.yaml']],
  ]);
});
