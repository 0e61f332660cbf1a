import { spawnSync } from 'node:child_process';
import { readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { PROJECT_ROOT } from '../project-root.ts';
import { plant, temporaryFolder } from '../testing/temporary-folder.ts';
import { checkSource, checkTestSource } from './check-source.ts';
import { exhibitSource, exhibitTestSource } from './exhibit-source.ts';
import { filesWrittenOut } from './walk-through.ts';

// The real model and the real tester, with nothing in the gates but what was scaffolded and what CONTRIBUTING.md shows.
const SCAFFOLDED = {
  'gates/g1-config/secrets/weak-secret.ts': checkSource('weak-secret', 'g1'),
  'gates/g1-config/secrets/weak-secret.test.ts': checkTestSource('weak-secret', 'g1'),
  'gates/g2-runtime/ports/lost-port.ts': checkSource('lost-port', 'g2'),
  'gates/g2-runtime/ports/lost-port.test.ts': checkTestSource('lost-port', 'g2'),
  'gates/g2-runtime/ports/port-list.ts': exhibitSource('port-list'),
  'gates/g2-runtime/ports/port-list.test.ts': exhibitTestSource('port-list'),
};

const TestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const house = temporaryFolder();
let shown: Record<string, string>;

/** The project's own settings, read from where the project is and applied to the folder. */
async function settings(): Promise<Record<string, string>> {
  const biome = z.looseObject({}).parse(JSON.parse(await readFile(join(PROJECT_ROOT, 'biome.json'), 'utf8')));
  const tsconfig = { extends: join(PROJECT_ROOT, 'tsconfig.json'), include: ['gates/g*/**/*'], exclude: [] };
  return {
    'package.json': JSON.stringify({ type: 'module' }),
    'biome.json': JSON.stringify({ ...biome, vcs: { enabled: false } }),
    'tsconfig.json': JSON.stringify(tsconfig),
    'vitest.config.ts': "export default { test: { include: ['gates/g*/**/*.test.ts'] } };\n",
  };
}

beforeAll(async () => {
  shown = filesWrittenOut(await readFile(join(PROJECT_ROOT, 'CONTRIBUTING.md'), 'utf8'));
  await plant(house, { ...SCAFFOLDED, ...shown, ...(await settings()) });
  for (const name of ['src', 'gates/testing', 'node_modules']) {
    await symlink(join(PROJECT_ROOT, name), join(house, name));
  }
});
afterAll(() => rm(house, { recursive: true }));

function run(program: string, ...args: string[]): { stdout: string; stderr: string } {
  const path = join(PROJECT_ROOT, 'node_modules/.bin', program);
  return spawnSync(path, args, { cwd: house, encoding: 'utf8', timeout: 60_000 });
}

const EXAMPLE = ['gates/g2-runtime/logs/terminal-attached.ts', 'gates/g2-runtime/logs/terminal-attached.test.ts'];

test('CONTRIBUTING.md shows both files of a check', () => {
  expect(Object.keys(shown)).toEqual(EXAMPLE);
});

test('what is scaffolded and what is shown compiles', () => {
  expect(run('tsc', '--noEmit', '--pretty', 'false')).toMatchObject({ stdout: '', stderr: '' });
}, 60_000);

test('and is formatted', () => {
  const { stdout, stderr } = run('biome', 'check', 'gates/g1-config', 'gates/g2-runtime');
  expect(stdout + stderr).toMatch(/^Checked 8 files.*No fixes applied/);
}, 60_000);

test('the tests of what is scaffolded fail and say what to fill in; those of what is shown pass', () => {
  const report = TestReport.parse(JSON.parse(run('vitest', 'run', '--reporter', 'json').stdout));
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.filter(({ status }) => status === 'failed');
  expect(failed.map(({ title }) => title).toSorted()).toEqual([
    'fails: fill in: what is not',
    'fails: fill in: what is not',
    'fill in: what a row shows',
    'passes: fill in: what is in order',
    'passes: fill in: what is in order',
  ]);
  for (const { failureMessages } of failed) {
    expect(failureMessages.join()).toMatch(/fill in (isFailing|rowOf) of \S+: \S+ was not (judged|shown)/);
  }
  const passed = results.filter(({ status }) => status === 'passed').map(({ title }) => title);
  expect(passed).toEqual(expect.arrayContaining(['passes: no terminal', 'fails: a terminal on one of two services']));
}, 60_000);
