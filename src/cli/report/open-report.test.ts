import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runJson } from '../../../reports/json/run-json.ts';
import { sampleResult } from '../../../reports/testing/sample-result.ts';
import { openReport } from './open-report.ts';

let folder: string;
const { PATH } = process.env;

beforeEach(async () => {
  // A name with what a shell would act on.
  folder = await mkdtemp(join(tmpdir(), 'gates-open $(id);-'));
  await mkdir(join(folder, 'run'));
  await writeFile(join(folder, 'run/result.json'), runJson(sampleResult()));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.env['PATH'] = PATH;
  await rm(folder, { recursive: true });
});

/** Puts a program in the place of the one that opens pages; it writes down what it was given, at one stroke. */
async function opener(): Promise<() => Promise<string>> {
  const told = join(folder, 'told');
  for (const name of ['xdg-open', 'open']) {
    await writeFile(
      join(folder, name),
      `#!/bin/sh\nprintf '%s' "$1" > '${told}.part' && mv '${told}.part' '${told}'\n`,
    );
    await chmod(join(folder, name), 0o755);
  }
  process.env['PATH'] = `${folder}${delimiter}${PATH}`;
  return () => vi.waitFor(() => readFile(told, 'utf8'));
}

test('the page of the run is opened, whatever the name of its folder is', async () => {
  const opened = await opener();
  const page = join(folder, 'run/index.html');
  await writeFile(page, '<!doctype html>');
  await openReport(join(folder, 'run'), { out: join(folder, 'documents') });
  expect(await opened()).toBe(page);
});

test('a run without a page has one rendered first', async () => {
  const opened = await opener();
  await openReport(join(folder, 'run'), { out: join(folder, 'documents') });
  expect(await opened()).toBe(join(folder, 'documents/index.html'));
  expect(await readFile(join(folder, 'documents/index.html'), 'utf8')).toContain('<html');
});

test('where nothing opens pages, the path is told', async () => {
  process.env['PATH'] = folder;
  await writeFile(join(folder, 'run/index.html'), '<!doctype html>');
  await expect(openReport(join(folder, 'run'), { out: folder })).rejects.toMatchObject({
    code: 'GATES_USAGE',
    hint: `Open it yourself: ${join(folder, 'run/index.html')}`,
  });
});
