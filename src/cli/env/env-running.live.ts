import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { command } from '../../../fixtures/engine/command.ts';
import { RunResult } from '../../model/result.ts';

// The built program on a project that was started with other environment files than lie there now.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_environment';
const CONTAINER = `${PROJECT}-api-1`;

const COMPOSE = `
name: ${PROJECT}
services:
  api:
    image: \${NODE_IMAGE:-node:20}
    command: [sleep, infinity]
    stop_grace_period: 1s
    env_file: api.env
    environment:
      DB_PASSWORD: \${DB_PASSWORD:?must be set}
      LOG_LEVEL: \${LOG_LEVEL:-info}
      REGION: \${REGION:-}
      TEAM:
  migration:
    image: \${NODE_IMAGE:-node:20}
    command: ['true']
`;
const STARTED = {
  '.env': 'DB_PASSWORD=canary-password-1\nLOG_LEVEL=canary-debug\nREGION=canary-region\nTEAM=canary-team\n',
  'api.env': 'SMTP_HOST=canary-smtp\nSMTP_PORT=canary-port\n',
};
/** One value changed, one removed, one added; the same in the file of the service; and one that nobody uses. */
const NOW = {
  '.env': 'DB_PASSWORD=canary-password-2\nLOG_LEVEL=canary-debug\nTEAM=canary-team\nUNUSED=canary-unused\n',
  'api.env': 'SMTP_HOST=canary-smtp\nSMTP_USER=canary-user\n',
};

describe.skipIf('unavailable' in live)(`gates env diff --running${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;

  const put = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  };
  const compose = (...args: string[]) => command([...live.compose, ...args], { environment: live.environment, folder });
  const diff = async (...args: string[]) => {
    const environment = { DOCKER_HOST: live.dockerHost };
    const { exitCode, stdout, stderr } = await gates(['env', 'diff', ...args], { folder, environment });
    expect(stdout + stderr).not.toContain('canary');
    // How many variables an image sets is its own affair.
    return {
      exitCode,
      stderr,
      lines: stdout
        .replace(/, \d+ set by the image/, '')
        .trimEnd()
        .split('\n'),
    };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-environment-'));
    await put({ 'compose.yaml': COMPOSE, ...STARTED });
    await compose('up', '-d');
  });
  afterAll(async () => {
    await put(STARTED);
    await compose('down', '-v', '--timeout', '1');
    await rm(folder, { recursive: true });
  });

  test('in step: the counts, exit 0', async () => {
    await put(STARTED);
    expect(await diff('.env', '--running')).toEqual({
      exitCode: 0,
      stderr: '',
      lines: [`api (${CONTAINER}): 6 the same`],
    });
  });

  test('changed, removed and added: a line for each at its place, no value, exit 1', async () => {
    await put(NOW);
    const expected = {
      exitCode: 1,
      stderr: '',
      lines: [
        '.env:4:1: unused UNUSED: no service uses it',
        `api.env:2:1: missing SMTP_USER: service api: ${CONTAINER} does not have it`,
        `compose.yaml:4:3: extra SMTP_PORT: service api: only ${CONTAINER} has it`,
        `compose.yaml:10:20: different DB_PASSWORD: service api: ${CONTAINER} has another value than is declared`,
        `compose.yaml:12:15: different REGION: service api: ${CONTAINER} has another value than is declared; REGION is not set here`,
        `api (${CONTAINER}): 3 the same, 2 different, 1 missing, 1 only in the container`,
      ],
    };
    expect(await diff('.env', '--running')).toEqual(expected);
    expect(await diff('--running', '--service', 'api', '-p', PROJECT)).toEqual(expected);
  });

  test('a variable that is required and taken out of the file is a difference, not bad input', async () => {
    await put({ ...STARTED, '.env': STARTED['.env'].replace(/^DB_PASSWORD.*\n/, '') });
    const { exitCode, lines } = await diff('--running');
    expect([exitCode, lines[0]]).toEqual([1, expect.stringMatching(/DB_PASSWORD: .*; DB_PASSWORD is not set here$/)]);
  });

  test('the audit finds the same', async () => {
    await put(NOW);
    const out = join(folder, 'gates-report');
    const { stdout } = await gates(['run', 'g2', '-H', live.dockerHost, '--json', '--quiet', '--out', out], { folder });
    const result = RunResult.parse(JSON.parse(stdout));
    const checks = result.gates.flatMap(({ sections }) => sections).flatMap((section) => section.checks);
    const found = checks.find(({ id }) => id === 'environment-drift')?.findings ?? [];
    expect(found.map(({ subject, priority }) => `${priority} ${subject.variable}`).toSorted()).toEqual([
      'P1 DB_PASSWORD',
      'P1 SMTP_USER',
      'P2 REGION',
      'P2 SMTP_PORT',
    ]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test.each([
    ['an engine that does not answer', 3, ['--running', '-H', 'unix:///nonexistent/docker.sock']],
    ['a project without containers', 3, ['--running', '-p', 'gates_live_nothing']],
    ['a service that is not there', 2, ['--running', '--service', 'ap']],
    ['two files and what runs', 2, ['.env', 'api.env', '--running']],
    ['one file alone', 2, ['.env']],
    ['an option that needs --running', 2, ['.env', 'api.env', '-p', PROJECT]],
  ])('%s: exit %i', async (_, code, args) => {
    const { exitCode, stderr, lines } = await diff(...args);
    expect([exitCode, lines]).toEqual([code, ['']]);
    expect(stderr).toMatch(/^gates: /);
  });
});
