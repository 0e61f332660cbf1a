import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { bundle } from './bundle.ts';
import { keepCompiledCode, optionsOfProgram } from './compiled-code.ts';

const BELOW = `node_modules/.cache/gates-bundle-${process.pid}`;
const FOLDER = `${PROJECT_ROOT}/${BELOW}`;
const MINUTES = 60_000;
/** Runs the program in a process of its own and tells which files of its code had to be compiled. */
const TELL = `
  const { main, compiledNow } = await import(${JSON.stringify(`${FOLDER}/dist/main.js`)});
  process.exitCode = await main(process.argv.slice(1));
  process.stdout.write(JSON.stringify(compiledNow));
`;

const codeOf = (name: string) => readFileSync(`${FOLDER}/dist/${name}.code.js`, 'utf8');

function told(options: readonly string[], ...command: readonly string[]): string {
  const argv = [...options, '--input-type=module', '-e', TELL, '--', ...command];
  return spawnSync(process.execPath, argv, { encoding: 'utf8' }).stdout;
}

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  for (const name of ['package.json', 'schemas']) symlinkSync(`${PROJECT_ROOT}/${name}`, `${FOLDER}/${name}`);
  await bundle(PROJECT_ROOT, `${BELOW}/dist`);
}, 5 * MINUTES);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('the code of the program', () => {
  const files = ['start', 'audit', 'rest'];
  // What is looked for is not found in a message: the files have megabytes.
  const filesWith = (text: string) => files.filter((name) => codeOf(name).includes(text));

  test('holds nothing beyond ASCII, which would double what it takes in memory', () => {
    expect(files.filter((name) => /[\u0080-\uffff]/.test(codeOf(name)))).toEqual([]);
  });

  test.each([
    ['function buildProgram(', 'start', 'what every command needs'],
    ['function collectEngine(', 'audit', 'what most audits need'],
    ['function sweep(', 'rest', 'all else'],
  ])('has `%s` in %s: %s', (text, file) => {
    expect(filesWith(text)).toEqual([file]);
  });

  test('does not load the library of shapes for a command that reads nothing', () => {
    expect(filesWith('inst._zod')).not.toContain('start');
  });
});

test('the program runs without what V8 makes of its code', async () => {
  expect(told(await optionsOfProgram(PROJECT_ROOT), '--version')).toMatch(/^[\d.]+\n\["start"\]$/);
});

test(
  'what V8 made of its code is used by the same Node with the same options, and by no other',
  async () => {
    const options = await optionsOfProgram(PROJECT_ROOT);
    await keepCompiledCode(PROJECT_ROOT, `${BELOW}/dist`);
    const compose = join(FOLDER, 'compose.yaml');
    writeFileSync(compose, 'services: { web: { image: "nginx:1.27" } }\n');
    // Not quiet, so that a library is loaded from within the code: what shows progress.
    const run = ['run', 'g1', '-f', compose, '--out', join(FOLDER, 'out')];
    expect(told(options, ...run)).toMatch(/Configuration audit[^]*\[\]$/);
    // Of what is read behind the moment at which V8 is told to save memory, it would take nothing back.
    const capture = `${PROJECT_ROOT}/fixtures/captures/ultra-agent-os-enterprise`;
    expect(told(options, 'evaluate', capture, '--out', join(FOLDER, 'out'))).toMatch(/Functional tests[^]*\[\]$/);
    expect(told([...options, '--no-opt'], '--version')).toMatch(/^[\d.]+\n\["start"\]$/);
  },
  5 * MINUTES,
);
