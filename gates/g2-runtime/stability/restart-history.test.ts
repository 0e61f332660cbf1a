import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aRun, aState, secondsAgo } from '../../testing/evidence.ts';
import { restartHistory } from './restart-history.ts';

const run = cited(aRun(), 'E9');
const consulted = { engine: { pieces: [], missing: [] } };
const table = (...containers: ReturnType<typeof aContainer>[]) =>
  restartHistory.present({ containers: containers.map((container) => cited(container)), run, consulted });
const state = (different: Parameters<typeof aState>[0]) => aState({ startedAt: secondsAgo(1800), ...different });
const started = '2026-01-31 21:00:00 UTC';

test('lists restarts, policy and uptime of each container, by service', () => {
  const onFailure = { name: 'on-failure', maximumRetries: 5 };
  const worker = aContainer('worker', {
    restartCount: 4,
    restartPolicy: onFailure,
    state: state({ finishedAt: secondsAgo(1801), oomKilled: true }),
  });
  expect(table(worker, aContainer('api', { state: state({}) }))).toMatchObject({
    rows: [
      {
        cells: ['shop-api-1', '0', 'unless-stopped', started, '30 minutes', 'none yet', 'no'],
        evidence: ['E1', 'E9'],
      },
      {
        cells: [
          'shop-worker-1',
          '4',
          'on-failure:5',
          started,
          '30 minutes',
          '2026-01-31 20:59:59 UTC, code not kept',
          'yes',
        ],
      },
    ],
  });
});

test('what has ended shows its exit code, and so does what waits for its next start', () => {
  const no = { name: '', maximumRetries: 0 };
  const ended = state({ status: 'exited', running: false, exitCode: 137 });
  const looping = state({ status: 'restarting', restarting: true, exitCode: 1 });
  expect(
    table(aContainer('a', { state: ended, restartPolicy: no }), aContainer('b', { state: looping })),
  ).toMatchObject({
    rows: [
      { cells: ['shop-a-1', '0', 'no', started, 'not running', 'exit code 137 (killed, SIGKILL)', 'no'] },
      { cells: ['shop-b-1', '0', 'unless-stopped', started, 'not running', 'exit code 1', 'no'] },
    ],
  });
});

test('what was never started has neither a start nor an exit', () => {
  const { startedAt: _, ...created } = aState({ status: 'created', running: false });
  expect(table(aContainer('a', { state: created }))).toMatchObject({
    rows: [{ cells: ['shop-a-1', '0', 'unless-stopped', 'never', 'not running', 'never started', 'no'] }],
  });
});

test('has nothing to show without containers', () => {
  expect(table()).toEqual({ notApplicable: 'the target has no container' });
});
