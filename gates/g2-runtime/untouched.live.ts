import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { type RunningStack, startStack, stopStack } from '../../fixtures/stacks/stack.ts';
import { CaptureManifest } from '../../src/model/capture.ts';

// The promise that an audit cannot be noticed by the audited system, held against what the engine itself recorded.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_untouched';

describe.skipIf('unavailable' in live)(`the audit touches nothing${skipped}`, () => {
  if ('unavailable' in live) return;
  let stack: RunningStack;
  let out: string;
  let before: string;
  let after: string;
  let events: readonly string[];
  let ledger: CaptureManifest['ledger'];

  const docker = (...args: string[]) => command(['docker', ...args], { environment: stack.environment });
  const inspected = async () => {
    const filter = ['--filter', `label=com.docker.compose.project=${PROJECT}`];
    const ids = (await docker('ps', '-aq', '--no-trunc', ...filter)).trim().split('\n').toSorted();
    const images = (await docker('inspect', '--format', '{{.Image}}', ...ids)).trim().split('\n');
    const named = async (kind: string) => (await docker(kind, 'ls', '-q', ...filter)).trim().split('\n').toSorted();
    const networks = await docker('network', 'inspect', ...(await named('network')));
    const volumes = await docker('volume', 'inspect', ...(await named('volume')));
    return [await docker('inspect', ...ids), networks, volumes, await docker('image', 'inspect', ...images)].join('\n');
  };
  /** What happened to the containers of the project; whole seconds are all that old engines take. */
  const eventsBetween = async (since: number, until: number) => {
    const span = ['--since', `${since}`, '--until', `${until}`];
    const label = ['--filter', `label=com.docker.compose.project=${PROJECT}`];
    const lines = await docker('events', ...span, ...label, '--format', '{{.Type}} {{.Action}}');
    return lines.split('\n').filter((line) => line !== '');
  };

  beforeAll(async () => {
    stack = await startStack(live, 'ultra-agent-os', { project: PROJECT });
    out = await mkdtemp(join(tmpdir(), 'gates-untouched-'));
    await untilNextSecond();
    const since = Math.floor(Date.now() / 1000);
    before = await inspected();
    await gates(['run', 'g1', 'g2', '-p', PROJECT, '-H', live.dockerHost, '--quiet', '--out', out]);
    await untilNextSecond();
    // The engine keeps the last 256 events of all projects: they are asked for before anything else.
    events = await eventsBetween(since, Math.floor(Date.now() / 1000));
    after = await inspected();
    const manifest = await readFile(join(out, 'latest/capture/manifest.json'), 'utf8');
    ({ ledger } = CaptureManifest.parse(JSON.parse(manifest)));
  });
  afterAll(async () => {
    await rm(out, { recursive: true, force: true });
    await stopStack(live, 'ultra-agent-os', PROJECT);
  });

  test('every container, network, volume and image is the same afterwards, to the last byte of its inspection', () => {
    expect(after).toBe(before);
  });

  test('the engine recorded nothing but the reading of processes, once for each container', () => {
    expect(events).toEqual(Array.from({ length: 6 }, () => 'container top'));
  });

  test('the ledger announces each of these readings', () => {
    const announced = ledger.filter(({ effect }) => effect !== undefined);
    expect(announced.map(({ action }) => action)).toEqual(
      Array.from({ length: 6 }, () => expect.stringMatching(/^GET \/containers\/\w+\/top\?/)),
    );
  });

  test('the ledger holds nothing but reads', () => {
    const calls = ledger.filter(({ collector }) => /^(engine|http)\//.test(collector));
    expect(calls.length).toBeGreaterThan(30);
    expect(calls.filter(({ action }) => !/^(GET|HEAD) /.test(action))).toEqual([]);
  });
});

function untilNextSecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1001 - (Date.now() % 1000)));
}
