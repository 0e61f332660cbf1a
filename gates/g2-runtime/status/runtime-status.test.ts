import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aRun, aState, secondsAgo } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { runtimeStatus } from './runtime-status.ts';

const run = cited(aRun(), 'E9');
const consulted = { engine: { pieces: [], missing: [] } };
const cells = (...containers: ReturnType<typeof aContainer>[]) => {
  const table = presented(runtimeStatus, {
    containers: containers.map((container) => cited(container)),
    run,
    consulted,
  });
  return 'rows' in table ? table.rows.map((row) => row.cells) : table;
};
const health = { status: 'healthy' as const, failingStreak: 0, log: [] };

test('lists what each container runs, since when, and where it can be reached', () => {
  const ports = [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 3000 }];
  const state = aState({ startedAt: secondsAgo(14 * 60), health });
  expect(cells(aContainer('worker'), aContainer('api', { image: 'shop-api', ports, state }))).toEqual([
    ['shop-api-1', 'shop-api', 'running (healthy)', '14 minutes', '127.0.0.1:3000→3000/tcp'],
    ['shop-worker-1', 'shop-worker:1.0', 'running', '1 hour', 'internal'],
  ]);
});

test('a crash loop is not called running, and an ended container shows its exit code instead of its last health', () => {
  const looping = aContainer('a', { state: aState({ restarting: true, health }) });
  const ended = aContainer('b', { state: aState({ status: 'exited', running: false, exitCode: 137, health }) });
  const paused = aContainer('c', { state: aState({ status: 'paused' }) });
  const shell = aContainer('d', { oneOff: true, name: 'shop-d-run-1' });
  expect(cells(looping, ended, paused, shell)).toMatchObject([
    ['shop-a-1', expect.anything(), 'restarting', 'not running', 'internal'],
    ['shop-b-1', expect.anything(), 'exited (exit code 137)', 'not running', 'internal'],
    ['shop-c-1', expect.anything(), 'paused', '1 hour', 'internal'],
    ['shop-d-run-1', expect.anything(), 'running (one-off)', '1 hour', 'internal'],
  ]);
});

test('cites the container and the moment the uptime is counted to', () => {
  expect(presented(runtimeStatus, { containers: [cited(aContainer('api'))], run, consulted })).toMatchObject({
    rows: [{ evidence: ['E1', 'E9'] }],
  });
});

test('has nothing to show without containers', () => {
  expect(cells()).toEqual({ notApplicable: 'the target has no container' });
});
