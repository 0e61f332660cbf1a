import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTemplates } from './find-templates.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'gates-templates-')), 'shop');
});
afterEach(() => rm(dirname(folder), { recursive: true }));

const absolute = (path: string) => join(folder, path);

/** The templates found among these files. */
async function found(files: readonly string[], named: { compose?: string[]; environment?: string[] } = {}) {
  for (const path of files.map(absolute)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
  }
  const { compose = ['compose.yaml'], environment = ['.env'] } = named;
  const composeFiles = compose.map(absolute);
  const paths = findTemplates({ directory: folder, composeFiles, environmentFiles: environment.map(absolute) });
  return paths.map((path) => relative(folder, path));
}

test('in the project directory and in the folders where they are usually kept', async () => {
  const templates = ['.env.example', 'env/.env.example', 'config/env.template', 'docker/.env.sample'];
  expect(await found([...templates, 'other/.env.example', '.env'])).toEqual(templates);
});

test('beside the environment files, and by their names', async () => {
  const templates = ['services/.env.example', 'services/api.env.example', 'services/.env.worker.dist'];
  expect(await found(templates, { environment: ['services/api.env', 'services/.env.worker'] })).toEqual(templates);
});

test('with the word in front of the ending', async () => {
  expect(await found(['config/api.example.env'], { environment: ['config/api.env'] })).toEqual([
    'config/api.example.env',
  ]);
});

test('not beside a file outside of the project', async () => {
  expect(await found(['../prod.env.example'], { environment: ['../prod.env'] })).toEqual([]);
});

test('not in the folder of another project', async () => {
  const files = ['docker/.env.example', 'docker/compose.yaml'];
  expect(await found(files)).toEqual([]);
  expect(await found(files, { compose: ['docker/compose.yaml'] })).toEqual(['docker/.env.example']);
});
