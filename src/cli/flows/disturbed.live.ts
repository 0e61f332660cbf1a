import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type CommandLine, gates } from '../../../fixtures/audit.ts';
import { command } from '../../../fixtures/engine/command.ts';

// The built program with a flow that stops a service: it comes back, whatever becomes of the program.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_disturbed';
const COMPOSE = `
name: ${PROJECT}
services:
  cache: { image: "\${REDIS_IMAGE:-redis:7}" }
`;
const FLOW = `version: 1
suite: disturbed
targets: { cache: { service: cache, port: 6379, protocol: redis } }
contracts: { cache.returns: { title: The cache comes back } }
flows:
  - id: outage
    title: The cache comes back
    priority: P1
    covers: [cache.returns]
    effects: destructive
    requires: [cache]
    timeout: 60s
    steps:
      - { id: ping, redis: { target: cache, command: [PING] }, expect: { json: { $: PONG } } }
      - { id: stop, compose: { service: cache, action: stop, timeout: 2s } }
      - { id: waits, waitUntil: { service: cache, within: 50s }, expect: { state: running } }
`;

describe.skipIf('unavailable' in live)(`a flow that stops a service${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;

  const compose = (...args: string[]) => command([...live.compose, ...args], { environment: live.environment, folder });
  const state = async () => (await compose('ps', '-a', '--format', '{{.State}}')).trim();
  const flows = (args: readonly string[], started?: (pid: number | undefined) => void) =>
    gates(['flows', ...args], { folder, environment: { DOCKER_HOST: live.dockerHost }, ...(started && { started }) });
  const journals = () => readdir(join(folder, 'gates-report/flow-journals')).catch(() => []);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-disturbed-'));
    await mkdir(join(folder, 'flows'));
    await writeFile(join(folder, 'compose.yaml'), COMPOSE);
    await writeFile(join(folder, 'flows/outage.flow.yaml'), FLOW);
    await compose('up', '-d');
  }, 120_000);
  afterAll(async () => {
    await compose('down', '--volumes');
    await rm(folder, { recursive: true });
  }, 120_000);
  beforeEach(async () => {
    await rm(join(folder, 'gates-report'), { recursive: true, force: true });
  });

  /** Sends a signal as soon as the service is down. */
  async function stoppedBy(signal: NodeJS.Signals): Promise<CommandLine> {
    let program = 0;
    const running = flows(['run', '--allow-destructive', PROJECT, '--quiet'], (pid = 0) => (program = pid));
    while ((await state()) === 'running') await wait(200);
    await wait(500);
    process.kill(program, signal);
    return running;
  }

  test('does not run without the name of the project, and not with another one', async () => {
    const unasked = await flows(['run', '--quiet']);
    expect([unasked.exitCode, unasked.stdout]).toEqual([3, expect.stringContaining('1 excluded of 1')]);
    const other = await flows(['run', '--quiet', '--allow-destructive', 'disturbed']);
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining(PROJECT)]);
    expect(await state()).toBe('running');
  }, 60_000);

  test('is undone after Ctrl-C, before the report is written', async () => {
    const { exitCode, stdout } = await stoppedBy('SIGINT');
    expect([exitCode, stdout]).toEqual([130, expect.stringContaining('partial')]);
    expect([await state(), await journals()]).toEqual(['running', []]);
  }, 120_000);

  test('is undone by `gates flows sweep` when the program was killed', async () => {
    await stoppedBy('SIGKILL');
    expect([await state(), (await journals()).length]).toEqual(['exited', 1]);
    const { exitCode, stdout } = await flows(['sweep']);
    expect([exitCode, stdout]).toEqual([0, 'outage: start cache passed\n']);
    expect([await state(), await journals()]).toEqual(['running', []]);
    expect((await flows(['sweep'])).stdout).toBe('Nothing is left behind.\n');
  }, 120_000);
});
