import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';

// The built program on real files; it needs no engine.

const COMPOSE = `
services:
  api:
    image: shop/api:1.4.2
    environment:
      VAULT_TOKEN: \${VAULT_TOKEN:?must be set}
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?must be set}
      REDIS_PASSWORD: \${REDIS_PASSWORD:?must be set}
      LOG_LEVEL: \${LOG_LEVEL:-info}
`;
const TEMPLATE = 'VAULT_TOKEN=__REPLACE_WITH_VAULT_TOKEN__\nPOSTGRES_PASSWORD=changeme\nLOG_LEVEL=info\n';
const STRONG = 'q8Zr2LkX0vTn5YpWc7Hs9BdJ4mGf6AeU';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-env-'));
  await put('compose.yaml', COMPOSE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const env = (...args: string[]) => gates(['env', ...args], { folder });
const envWith = (environment: Record<string, string>) => gates(['env', 'check'], { folder, environment });
const linesOf = ({ stdout }: { stdout: string }) => stdout.trimEnd().split('\n');

describe('gates env check', () => {
  test('a placeholder, a default password and a missing variable: three lines, no value, exit 1', async () => {
    await put('.env.template', TEMPLATE);
    const ended = await env('check', '--env-file', '.env.template');
    expect(linesOf(ended)).toEqual([
      '.env.template:1:1: placeholder VAULT_TOKEN: the value is a placeholder that is to be replaced',
      '.env.template:2:1: placeholder POSTGRES_PASSWORD: the value is a placeholder that is to be replaced',
      expect.stringMatching(/^compose\.yaml:8:\d+: missing REDIS_PASSWORD: it is required, and not set$/),
    ]);
    expect([ended.exitCode, ended.stderr]).toEqual([1, '']);
    expect(ended.stdout).not.toMatch(/REPLACE_WITH|changeme/);
  });

  test('.env with everything: nothing to say, exit 0', async () => {
    await put('.env', `VAULT_TOKEN=${STRONG}\nPOSTGRES_PASSWORD=${STRONG}1\nREDIS_PASSWORD=${STRONG}2\n`);
    expect(await env('check')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  test('a placeholder of a variable that is no credential', async () => {
    await put('compose.yaml', `${COMPOSE}      LINEAR_TEAM_ID: \${LINEAR_TEAM_ID:-}\n`);
    const rest = `VAULT_TOKEN=${STRONG}\nPOSTGRES_PASSWORD=${STRONG}1\nREDIS_PASSWORD=${STRONG}2\n`;
    await put('.env', `LINEAR_TEAM_ID=replace-me\n${rest}`);
    const { exitCode, stdout } = await env('check');
    expect([exitCode, stdout]).toEqual([
      1,
      '.env:1:1: placeholder LINEAR_TEAM_ID: the value is a placeholder that is to be replaced\n',
    ]);
  });

  test('the files are those that Compose takes: COMPOSE_ENV_FILES, or none', async () => {
    await put('.env', 'UNUSED=1\n');
    await put('prod.env', `VAULT_TOKEN=${STRONG}\nPOSTGRES_PASSWORD=${STRONG}1\nREDIS_PASSWORD=${STRONG}2\n`);
    expect(await envWith({ COMPOSE_ENV_FILES: 'prod.env' })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const { stdout } = await envWith({ COMPOSE_DISABLE_ENV_FILE: '1' });
    expect(stdout.match(/missing \w+/g)).toEqual([
      'missing VAULT_TOKEN',
      'missing POSTGRES_PASSWORD',
      'missing REDIS_PASSWORD',
    ]);
  });

  test('the table of a document is the contract', async () => {
    const rows = ['VAULT_TOKEN', 'POSTGRES_PASSWORD', 'OLD_URL'].map((name) => `| \`${name}\` | secret |`);
    await mkdir(join(folder, 'docs'));
    await put('docs/env.md', ['# Environment', '', '| Variable | About |', '|---|---|', ...rows].join('\n'));
    await put('.env', `VAULT_TOKEN=${STRONG}\nPOSTGRES_PASSWORD=${STRONG}1\nREDIS_PASSWORD=${STRONG}2\n`);
    const ended = await env('check');
    expect(linesOf(ended)).toEqual([
      '.env:3:1: undocumented REDIS_PASSWORD: it is not in the contract',
      expect.stringMatching(/^compose\.yaml:9:\d+: undocumented LOG_LEVEL/),
      'docs/env.md:7:3: stale OLD_URL: the Compose files do not use it',
    ]);
  });

  test('a contract file, with no Compose file at hand', async () => {
    await rm(join(folder, 'compose.yaml'));
    await put('env.contract.yaml', 'variables:\n  - { name: API_URL, pattern: "https://.*" }\n  - { name: PORT }\n');
    await put('.env', 'API_URL=http://a\n');
    expect(linesOf(await env('check'))).toEqual([
      '.env:1:1: mismatch API_URL: the value does not match the pattern of the contract',
      'env.contract.yaml:3:5: missing PORT: it is required, and not set',
    ]);
  });

  test.each([
    ['a contract that is not there', ['check', '--contract', 'gone.yaml'], 'gone.yaml'],
    ['a contract with an unknown key', ['check', '--contract', 'bad.yaml'], 'bad.yaml:1:14: "requird"'],
    ['an environment file that is none', ['check', '--env-file', 'bad.env'], 'bad.env:1:1'],
    ['a Compose file that is none', ['check', '-f', 'bad.env'], 'bad.env'],
  ])('%s ends with 2, and shows no value', async (_, args, said) => {
    await put('bad.yaml', '- { name: A, requird: true }\n');
    await put('bad.env', 'PASS WORD=hunter2: [\n');
    const ended = await env(...args);
    expect([ended.exitCode, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toContain('hunter2');
  });

  test('nothing to compare with ends with 2 and tells where it looked', async () => {
    await rm(join(folder, 'compose.yaml'));
    const ended = await env('check');
    expect([ended.exitCode, ended.stderr]).toEqual([2, expect.stringContaining('env.contract.yaml')]);
  });
});

describe('gates env diff', () => {
  test('what is missing, extra and different, and no value', async () => {
    await put('a.env', 'SAME=hunter2\nGONE=hunter2\nOTHER=hunter2\n');
    await put('b.env', 'SAME=hunter2\nOTHER=hunter3\nNEW=hunter2\n');
    const ended = await env('diff', 'a.env', 'b.env');
    expect(linesOf(ended).map((line) => line.split(':').slice(0, 4).join(':'))).toEqual([
      'a.env:2:1: missing GONE',
      'b.env:2:1: different OTHER',
      'b.env:3:1: extra NEW',
    ]);
    expect([ended.exitCode, /hunter/.test(ended.stdout + ended.stderr)]).toEqual([1, false]);
  });

  test('the same file: 0; a file that is not there: 2', async () => {
    await put('a.env', 'A=1\n');
    expect((await env('diff', 'a.env', 'a.env')).exitCode).toBe(0);
    expect((await env('diff', 'a.env', 'gone.env')).exitCode).toBe(2);
  });
});
