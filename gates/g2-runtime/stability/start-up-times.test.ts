import { expect, test } from 'vitest';
import { checkedContainer } from '../../testing/activity.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { aLogWindow } from '../../testing/log-window.ts';
import { presented } from '../../testing/presented.ts';
import { startUpTimes } from './start-up-times.ts';

const none = { pieces: [], missing: [] };

test('tells how long it took by the health check and by the log', () => {
  const api = cited(checkedContainer('api', [1, 1, 0, 0], { uptime: 45 }));
  const worker = cited(aContainer('worker'), 'E2');
  const ready = {
    topic: 'ready',
    text: 'up',
    occurrences: 1,
    measures: [],
    first: secondsAgo(3598.5),
    last: secondsAgo(9),
  };
  const logs = { pieces: [cited(aLogWindow('worker', { topics: [ready] }), 'E3')], missing: [] };
  expect(presented(startUpTimes, { containers: [worker, api], consulted: { engineEvents: none, logs } })).toMatchObject(
    {
      rows: [
        { cells: ['shop-api-1', '2026-01-31 21:29:15 UTC', '25.0 s', 'not known'], evidence: ['E1'] },
        { cells: ['shop-worker-1', '2026-01-31 20:30:00 UTC', 'no health check', '1.5 s'], evidence: ['E2', 'E3'] },
      ],
    },
  );
});

test('has nothing to show when nothing runs', () => {
  const stopped = cited(aContainer('api', { state: aState({ status: 'exited', running: false }) }));
  expect(presented(startUpTimes, { containers: [stopped], consulted: { engineEvents: none, logs: none } })).toEqual({
    notApplicable: 'the target has no running container',
  });
});
