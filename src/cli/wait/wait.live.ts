import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { command } from '../../../fixtures/engine/command.ts';

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_wait';
const PASSWORD = 'canary-Zk3nT8sW5yBc1f';

const COMPOSE = `
name: ${PROJECT}
services:
  migration:
    image: \${NODE_IMAGE:-node:20}
    command: ['true']
  sick:
    image: \${NODE_IMAGE:-node:20}
    command: ['sh', '-c', 'echo cannot log in with ${PASSWORD}; sleep infinity']
    environment: { DB_PASSWORD: ${PASSWORD} }
    stop_grace_period: 1s
    healthcheck: { test: ['CMD', 'false'], interval: 1s, retries: 1 }
  broken:
    image: \${NODE_IMAGE:-node:20}
    command: ['sh', '-c', 'echo no such file >&2; exit 3']
`;

describe.skipIf('unavailable' in live)(`gates wait${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  const compose = (...args: string[]) => command([...live.compose, ...args], { environment: live.environment, folder });
  const wait = async (...args: string[]) => {
    const ended = await gates(['wait', ...args], {
      folder,
      environment: { ...live.environment, DOCKER_HOST: live.dockerHost },
    });
    expect(ended.stdout + ended.stderr).not.toContain(PASSWORD);
    return ended;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-wait-'));
    await writeFile(join(folder, 'compose.yaml'), COMPOSE);
    await compose('up', '-d');
  });
  afterAll(async () => {
    await compose('down', '-v', '--timeout', '1');
    await rm(folder, { recursive: true });
  });

  test('a container that did its work is ready', async () => {
    const { exitCode, stdout } = await wait('migration');
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^1 service healthy after 0 s\n$/)]);
  });

  test('one that runs is running although it is not healthy', async () => {
    expect(await wait('sick', '--for', 'running')).toMatchObject({ exitCode: 0 });
  });

  test('one that is not healthy in time: its last lines, masked, and exit 1', async () => {
    const { exitCode, stdout, stderr } = await wait('sick', '--timeout', '3s');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^waiting for sick \(/);
    expect(stderr).toContain('Time is up after 3 s: 1 of 1 not healthy');
    expect(stderr).toMatch(/The last 1 line of gates_live_wait-sick-1:\n {2}cannot log in with «redacted:/);
  });

  test('one that ended for good is given up before the time is up', async () => {
    const { exitCode, stdout } = await wait('broken', '--json', '--quiet');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'lost',
      services: [{ service: 'broken', text: 'ended with exit code 3' }],
      logs: [{ lines: ['no such file'] }],
    });
    expect(exitCode).toBe(1);
  });

  test('then the gates run, and the documents say what is wrong', async () => {
    const { exitCode, stdout } = await wait('sick', '--timeout', '1s', '--then-run', '--quiet');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Report: gates-report/');
    const document = await readFile(join(folder, 'gates-report/latest/02_RUNTIME_AUDIT.md'), 'utf8');
    expect(document).toContain('sick');
    expect(document).not.toContain(PASSWORD);
  });

  test('an engine that is not there is not established, and a service that is not there is a mistake', async () => {
    expect(await wait('-H', 'unix:///nonexistent.sock', '--timeout', '1s')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('engine.unreachable'),
    });
    expect(await wait('migrations')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"migration"') });
  });
});
