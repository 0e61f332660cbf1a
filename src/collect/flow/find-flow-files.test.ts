import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ranWithFewRights } from '../../../fixtures/few-rights.ts';
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

test('a pattern without ** looks only as deep as it names folders', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gates-find-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const deep = join(folder, ...Array.from({ length: 50 }, (_, depth) => `d${depth}`));
  await mkdir(deep, { recursive: true });
  await writeFile(join(deep, 'a.flow.yaml'), '');
  expect(await findFlowFiles('*/*/*.flow.yaml', folder)).toEqual([]);
  await expect(findFlowFiles('**/*.flow.yaml', folder)).rejects.toMatchObject({ code: 'folder.too-large' });
});

describe('of a folder that the system does not show', () => {
  /** What a user who is not root is told about the pattern, where `flows/closed` may not be listed. */
  async function told(pattern: string): Promise<unknown> {
    const folder = await mkdtemp(join(tmpdir(), 'gates-find-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'flows/closed'), { recursive: true });
    await writeFile(join(folder, 'flows/a.flow.yaml'), '');
    await chmod(folder, 0o755);
    await chmod(join(folder, 'flows/closed'), 0o000);
    const module = JSON.stringify(new URL('find-flow-files.ts', import.meta.url).href);
    const found = ranWithFewRights(`
      const { findFlowFiles } = await import(${module});
      const found = await findFlowFiles(${JSON.stringify(pattern)}, ${JSON.stringify(folder)}).catch(({ code }) => code);
      console.log(JSON.stringify(found));`);
    await chmod(join(folder, 'flows/closed'), 0o755);
    return Array.isArray(found) ? found.map((path) => relative(folder, String(path))) : found;
  }

  test.each([
    ['flows/*.flow.yaml', ['flows/a.flow.yaml']],
    ['flows/a.flow.yaml', ['flows/a.flow.yaml']],
    ['flows/**/*.flow.yaml', 'folder.unreadable'],
    ['flows/closed/*.flow.yaml', 'folder.unreadable'],
    ['flows/closed/a.flow.yaml', 'file.unreadable'],
  ])('%s: %j', async (pattern, found) => {
    expect(await told(pattern)).toEqual(found);
  });
});
