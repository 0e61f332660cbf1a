import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { command } from '../../../fixtures/engine/command.ts';

// The path of somebody who has never seen the tool: a project of their own, and nothing edited by hand.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_newcomer';
const PASSWORD = 'canary-Qm7vX2pL9dRt4w';

const SERVER = `require('node:http').createServer((request, response) => {
  response.writeHead(request.url === '/health' ? 200 : 404, { 'content-type': 'application/json' });
  response.end('{"status":"ok"}');
}).listen(3000);`;
const COMPOSE = `
name: ${PROJECT}
services:
  api:
    image: \${NODE_IMAGE:-node:20}
    command: ['node', '-e', ${JSON.stringify(SERVER)}]
    environment:
      DB_PASSWORD: ${PASSWORD}
    ports: ['127.0.0.1:39471:3000']
    stop_grace_period: 1s
    healthcheck:
      # Without blanks, at which some engines cut the words of a check.
      test: ['CMD', 'node', '-e', 'fetch("http://127.0.0.1:3000/health").then(({ok})=>process.exit(ok?0:1))']
      interval: 1s
      start_period: 10s
  worker:
    image: \${NODE_IMAGE:-node:20}
    command: ['sleep', 'infinity']
    stop_grace_period: 1s
    depends_on: { api: { condition: service_healthy } }
`;

describe.skipIf('unavailable' in live)(`the path of a newcomer${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  const compose = (...args: string[]) => command([...live.compose, ...args], { environment: live.environment, folder });
  const tool = async (...args: string[]) => {
    const environment = { ...live.environment, DOCKER_HOST: live.dockerHost };
    const ended = await gates(args, { folder, environment });
    expect(ended.stdout + ended.stderr).not.toContain(PASSWORD);
    return ended;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-newcomer-'));
    await writeFile(join(folder, 'compose.yaml'), COMPOSE);
    await compose('up', '-d');
  });
  afterAll(async () => {
    await compose('down', '-v', '--timeout', '1');
    await rm(folder, { recursive: true });
  });

  test('gates wait: the services are healthy', async () => {
    const { exitCode, stdout } = await tool('wait', '--timeout', '60s');
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^2 services healthy after \d+ s\n$/)]);
  });

  test('gates init: what is found stands in the file, no secret does, and nothing is overwritten', async () => {
    expect(await tool('init', '--quiet')).toMatchObject({ exitCode: 0, stderr: '' });
    const text = await readFile(join(folder, 'gates.yaml'), 'utf8');
    expect(text).toContain('- { service: api, name: health, path: /health, port: 3000, status: 200 }');
    expect(text).toMatch(/- service: worker\n {4}priority: P2\n {4}containers: 1/);
    expect(text).not.toContain(PASSWORD);
    expect(await tool('init', '--quiet')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--force') });
    expect(await readFile(join(folder, 'gates.yaml'), 'utf8')).toBe(text);
    expect(await tool('init', '--quiet', '--force')).toMatchObject({ exitCode: 0 });
  });

  test('gates doctor: nothing is in the way', async () => {
    const { exitCode, stdout } = await tool('doctor', '--json', '--quiet');
    const { diagnoses } = JSON.parse(stdout) as { diagnoses: { state: string; about: string; message: string }[] };
    expect(diagnoses.filter(({ state }) => state === 'fail')).toEqual([]);
    expect(diagnoses).toContainEqual({ state: 'ok', about: 'settings', message: 'gates.yaml is valid' });
    expect(diagnoses.map(({ about }) => about)).toContain('probe api');
    expect(exitCode).toBe(0);
  });

  test('gates run: documents without editing anything, and what init expects is met', async () => {
    const { exitCode, stdout } = await tool('run', '--quiet');
    expect([0, 1, 3]).toContain(exitCode);
    expect(stdout).toContain('Report: gates-report/');
    const document = await readFile(join(folder, 'gates-report/latest/02_RUNTIME_AUDIT.md'), 'utf8');
    expect(document).not.toContain(PASSWORD);
    const result = JSON.parse(await readFile(join(folder, 'gates-report/latest/result.json'), 'utf8')) as Result;
    const checks = result.gates.flatMap(({ sections }) => sections).flatMap((section) => section.checks);
    const expected = checks.filter(({ id }) => id === 'expectation-unmet' || id === 'endpoint-expectation-unmet');
    expect(expected.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['endpoint-expectation-unmet', 'pass'],
      ['expectation-unmet', 'pass'],
    ]);
  });

  test('gates checklist: what is left to do before a release, to be pasted', async () => {
    const { exitCode, stdout } = await tool('checklist');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^# Release checklist/);
    expect(stdout).toMatch(/^- \[x\] .*\[E\d+/m);
    expect(stdout).not.toContain(PASSWORD);
  });
});

interface Result {
  readonly gates: readonly {
    readonly sections: readonly { readonly checks: readonly { readonly id: string; readonly verdict: string }[] }[];
  }[];
}
