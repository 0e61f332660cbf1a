import { spawn } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stagedParts } from '../../fixtures/faults/matrix/staged-parts.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { optionsOfProgram } from '../testing/options-of-program.ts';
import { bundle } from './bundle.ts';
import { keepCompiledCode } from './compiled-code.ts';

const BELOW = `node_modules/.cache/gates-bundle-${process.pid}`;
const FOLDER = `${PROJECT_ROOT}/${BELOW}`;
const MINUTES = 60_000;
/** Runs the program in a process of its own and tells which files of its code had to be compiled. */
const TELL = `
  const { main, compiledNow } = await import(${JSON.stringify(`${FOLDER}/dist/main.cjs`)});
  process.exitCode = await main(process.argv.slice(1));
  process.stdout.write(JSON.stringify(compiledNow));
`;

/** What of Node a run has loaded. */
const TELL_LOADED = `
  const { main } = await import(${JSON.stringify(`${FOLDER}/dist/main.cjs`)});
  process.exitCode = await main(process.argv.slice(1));
  process.stdout.write(JSON.stringify(process.moduleLoadList));
`;

const flowFile = (port: number) => `
version: 1
suite: web
targets: { web: { url: "http://127.0.0.1:${port}", protocol: http } }
flows:
  - id: ready
    title: The web server is ready
    priority: P1
    covers: [health.ready]
    effects: read
    steps: [{ id: ask, http: { target: web, path: /ready }, expect: { status: 200, json: { $.status: ready } } }]
`;

const codeOf = (name: string) => readFileSync(`${FOLDER}/dist/${name}.code.js`, 'utf8');

/** What is printed, whatever the exit code. */
async function told(options: readonly string[], ...command: readonly string[]): Promise<string> {
  return toldBy(TELL, options, command);
}

async function toldBy(script: string, options: readonly string[], command: readonly string[]): Promise<string> {
  const program = spawn(process.execPath, [...options, '--input-type=module', '-e', script, '--', ...command]);
  return text(program.stdout);
}

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  for (const name of ['package.json', 'schemas']) symlinkSync(`${PROJECT_ROOT}/${name}`, `${FOLDER}/${name}`);
  await bundle(PROJECT_ROOT, `${BELOW}/dist`);
}, 5 * MINUTES);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('the code of the program', () => {
  const files = ['start', 'audit', 'configuration', 'runtime', 'functional', 'steps', 'rest'];
  // What is looked for is not found in a message: the files have megabytes.
  const filesWith = (text: string) => files.filter((name) => codeOf(name).includes(text));

  test('holds nothing beyond ASCII, which would double what it takes in memory', () => {
    expect(files.filter((name) => /[\u0080-\uffff]/.test(codeOf(name)))).toEqual([]);
  });

  test.each([
    ['function buildProgram(', 'start', 'what every command needs'],
    ['function sealedExitCode(', 'audit', 'what most runs need'],
    ['function parseDockerfile(', 'configuration', 'what one gate needs'],
    ['function collectEngine(', 'runtime', 'what one gate needs'],
    ['function readFlowFiles(', 'functional', 'what one gate needs'],
    ['function forgeToken(', 'steps', 'what flows do beside asking over HTTP'],
    ['function sweep(', 'rest', 'all else'],
  ])('has `%s` in %s: %s', (text, file) => {
    expect(filesWith(text)).toEqual([file]);
  });

  test('does not load the library of shapes for a command that reads nothing', () => {
    expect(filesWith('inst._zod')).not.toContain('start');
  });
});

test('the program runs without what V8 makes of its code', async () => {
  expect(await told([], '--version')).toMatch(/^[\d.]+\n\["start"\]$/);
});

test('to ask an engine, a web server and databases takes nothing of the HTTP of Node, and nothing of fetch', async () => {
  const parts = await stagedParts();
  const engine = await parts.engine();
  const run = ['run', 'g2', '-p', 'shop', '-H', engine.endpoint.url, '--out', join(FOLDER, 'out')];
  const loaded = await toldBy(TELL_LOADED, [], run);
  await engine.close();
  await parts.close();
  expect(loaded).toContain('Runtime audit');
  expect(loaded).toContain('"NativeModule net"');
  expect(loaded).not.toMatch(/"NativeModule (http|internal\/deps\/undici\/undici)"/);
});

test(
  'what V8 made of its code is used by the same Node, however it is started, and not by one with options that change code',
  async () => {
    await keepCompiledCode(PROJECT_ROOT, `${BELOW}/dist`);
    const compose = join(FOLDER, 'compose.yaml');
    writeFileSync(compose, 'services: { web: { image: "nginx:1.27" } }\n');
    // Not quiet, so that a library is loaded from within the code: what shows progress.
    const run = ['run', 'g1', '-f', compose, '--out', join(FOLDER, 'out')];
    expect(await told([], ...run)).toMatch(/Configuration audit[^]*\[\]$/);
    // Of what is read behind the moment at which V8 may take more memory, it would take nothing back.
    const capture = `${PROJECT_ROOT}/fixtures/captures/ultra-agent-os-enterprise`;
    const parts = await stagedParts();
    const engine = await parts.engine();
    const flows = join(FOLDER, 'web.flow.yaml');
    writeFileSync(flows, flowFile(parts.ports.web));
    for (const command of [
      ['evaluate', capture],
      ['flows', 'run', '--flow-file', flows, '-f', compose],
      ['run', 'g1', 'g2', '-f', compose, '-p', 'shop', '-H', engine.endpoint.url],
    ])
      expect(await told([], ...command, '--out', join(FOLDER, 'out'))).toMatch(/Report: [^]*\n\[\]$/);
    await engine.close();
    await parts.close();
    expect(await told(optionsOfProgram(), '--version')).toMatch(/^[\d.]+\n\[\]$/);
    expect(await told(['--no-opt'], '--version')).toMatch(/^[\d.]+\n\["start"\]$/);
  },
  5 * MINUTES,
);
