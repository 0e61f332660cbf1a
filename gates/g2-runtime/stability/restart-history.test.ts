import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, aRun, aState, secondsAgo } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { restartHistory } from './restart-history.ts';

const run = cited(aRun(), 'E9');
const consulted = { engine: { pieces: [], missing: [] } };
const table = (...containers: ReturnType<typeof aContainer>[]) =>
  presented(restartHistory, { containers: containers.map((container) => cited(container)), run, consulted });
const state = (different: Parameters<typeof aState>[0]) => aState({ startedAt: secondsAgo(1800), ...different });
const started = '2026-01-31 21:00:00 UTC';

test('lists restarts, policy and uptime of each container, by service', () => {
  const onFailure = { name: 'on-failure', maximumRetries: 5 };
  const worker = aContainer('worker', {
    restartCount: 4,
    restartPolicy: onFailure,
    state: state({ finishedAt: secondsAgo(1801), oomKilled: true }),
  });
  const shown = table(worker, aContainer('api', { state: state({}) }));
  expect(asRead(shown)).toEqual([
    {
      Container: 'shop-api-1',
      Restarts: '0',
      'Restart policy': 'unless-stopped',
      'Last started': started,
      Uptime: '30 minutes',
      'Last exit': 'none yet',
      'Out of memory': 'no',
    },
    {
      Container: 'shop-worker-1',
      Restarts: '4',
      'Restart policy': 'on-failure:5',
      'Last started': started,
      Uptime: '30 minutes',
      'Last exit': '2026-01-31 20:59:59 UTC, code not kept',
      'Out of memory': 'yes',
    },
  ]);
  expect(citedBy(shown)).toEqual([
    ['E1', 'E9'],
    ['E1', 'E9'],
  ]);
  expect(setAs(shown)).toEqual({ Restarts: 'number', 'Restart policy': 'code' });
  expect(shown).toMatchObject({ note: expect.stringContaining('sets the count to zero') });
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

test('what ended without ever having started, because it could not be, shows the exit code of that', () => {
  const { startedAt: _, ...refused } = aState({ status: 'exited', running: false, exitCode: 127 });
  expect(asRead(table(aContainer('a', { state: refused })))[0]).toMatchObject({
    'Last started': 'never',
    'Last exit': expect.stringContaining('exit code 127') as string,
  });
});

test('has nothing to show without containers', () => {
  expect(table()).toEqual({ notApplicable: 'the target has no container' });
});
