import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFlowFiles } from './find-flow-files.ts';

async function found(pattern: string) {
  const folder = await mkdtemp(join(tmpdir(), 'gates-find-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of [
    'flows/b.flow.yaml',
    'flows/a.flow.yaml',
    'flows/deep/c.flow.yaml',
    'flows/x.yaml',
    'd.flow.yaml',
  ]) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), '');
  }
  return (await findFlowFiles(pattern, folder)).map((path) => relative(folder, path));
}

test.each([
  ['flows/*.flow.yaml', ['flows/a.flow.yaml', 'flows/b.flow.yaml']],
  ['flows/**/*.flow.yaml', ['flows/a.flow.yaml', 'flows/b.flow.yaml', 'flows/deep/c.flow.yaml']],
  ['**/*.flow.yaml', ['d.flow.yaml', 'flows/a.flow.yaml', 'flows/b.flow.yaml', 'flows/deep/c.flow.yaml']],
  ['d.flow.yaml', ['d.flow.yaml']],
  ['./flows/a.flow.yaml', ['flows/a.flow.yaml']],
  ['flows/a?flow.yaml', []],
  ['nowhere/*.yaml', []],
])('%s', async (pattern, files) => {
  expect(await found(pattern)).toEqual(files);
});
