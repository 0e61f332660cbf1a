import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { compose, type RunningStack, startStack, stopStack } from '../../../fixtures/stacks/stack.ts';
import { Comparison } from '../../model/comparison.ts';

// A real system whose containers are made again: new ids, new addresses, new times, and nothing that changed.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_recreated';
/** None of its services ends when it is asked to. */
const REMADE = ['up', '-d', '--force-recreate', '--timeout', '1'];
/** Ports of which the engine picks the numbers, on this host only and on every interface. */
const ANY_PORT = 'services: { webmail: { ports: ["127.0.0.1::8025"] }, cache: { ports: ["6379"] } }\n';

describe.skipIf('unavailable' in live)(`two runs, and between them${skipped}`, () => {
  if ('unavailable' in live) return;
  let stack: RunningStack;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-recreated-'));
    const overrides = [join(folder, 'any-port.yaml')];
    await writeFile(overrides.join(''), ANY_PORT);
    stack = await startStack(live, 'billionmail', { project: PROJECT, overrides });
    // How they end when they are replaced is seen by both runs.
    await compose(live, stack, REMADE);
    await run('before');
  });
  afterAll(async () => {
    await stopStack(live, 'billionmail', PROJECT);
    await rm(folder, { recursive: true, force: true });
  });

  const run = (out: string) => {
    const files = stack.files.flatMap((file) => ['-f', file]);
    const args = [
      'run',
      'g1',
      'g2',
      '-p',
      PROJECT,
      '-H',
      live.dockerHost,
      ...files,
      '--quiet',
      '--out',
      join(folder, out),
    ];
    return gates(args, { folder: stack.folder, environment: stack.environment });
  };
  const changes = async (after: string) => {
    const { stdout, exitCode } = await gates(['diff', join(folder, 'before'), join(folder, after), '--format', 'json']);
    const { findings, counts } = Comparison.parse(JSON.parse(stdout));
    const changed = findings.filter(({ state }) => state !== 'open');
    return {
      exitCode,
      open: counts.open,
      changed: changed.map(({ state, check, subject }) => `${state} ${check} ${subject.service}`),
      observed: changed.map(({ before, after: now }) => [before?.observed, now?.observed]),
    };
  };

  test('all containers are made again, with other ports where the engine picks them: nothing changed', async () => {
    const portOfCache = () => compose(live, stack, ['port', 'cache', '6379']);
    const port = await portOfCache();
    await compose(live, stack, REMADE);
    await run('recreated');
    expect(await portOfCache()).not.toBe(port);
    const { exitCode, open, changed, observed } = await changes('recreated');
    expect(open).toBeGreaterThan(10);
    expect([exitCode, changed, observed]).toEqual([0, [], []]);
  });

  test('a container that was stopped: what that brings, and that what ran in it is no longer known', async () => {
    await compose(live, stack, ['stop', '--timeout', '1', 'webmail']);
    await run('stopped');
    const { exitCode, changed } = await changes('stopped');
    expect([exitCode, changed]).toEqual([1, expect.arrayContaining(['new service-down webmail'])]);
    expect(changed).toContain('evidence-gone process-runs-as-root webmail');
    expect(changed.filter((one) => one.startsWith('fixed'))).toEqual([]);
  });
});
