import { expect, test } from 'vitest';
import { anEvent, theEvents } from '../../testing/activity.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, aRun } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { eventTimeline } from './event-timeline.ts';

const none = { pieces: [], missing: [] };
const run = cited(aRun(), 'E9');

test('puts in order what states and events tell', () => {
  const events = cited(theEvents(anEvent('api', 'exec_start', 30, { program: 'sh' })), 'E2');
  const containers = [cited(aContainer('api'))];
  const consulted = { engineEvents: { pieces: [events], missing: [] }, logs: none };
  expect(presented(eventTimeline, { containers, run, consulted })).toMatchObject({
    rows: [
      { cells: ['2026-01-31 20:30:00 UTC', 'shop-api-1', 'created'], evidence: ['E1'] },
      { cells: ['2026-01-31 20:30:00 UTC', 'shop-api-1', 'started'], evidence: ['E1'] },
      { cells: ['2026-01-31 21:29:30 UTC', 'shop-api-1', 'sh was run in it from outside'], evidence: ['E2'] },
    ],
    note: expect.stringContaining('remembered since 2026-01-31 20:30:00 UTC, 0 of health checks among them'),
  });
});

test('shows the newest sixty, and says how many are left out', () => {
  const containers = Array.from({ length: 40 }, (_, index) => cited(aContainer(`api-${index}`)));
  const table = presented(eventTimeline, { containers, run, consulted: { engineEvents: none, logs: none } });
  expect('rows' in table && table.rows).toHaveLength(60);
  expect(table).toMatchObject({ note: expect.stringMatching(/^20 older entries left out\. From states and logs/) });
});

test('says when the events could not be read', () => {
  const missing = [
    { kind: 'engineEvents', subject: 'engine', code: 'blocked.by.proxy', message: 'a proxy refuses it' },
  ];
  const consulted = { engineEvents: { pieces: [], missing }, logs: none };
  expect(presented(eventTimeline, { containers: [cited(aContainer('api'))], run, consulted })).toMatchObject({
    note: expect.stringContaining('could not be read (a proxy refuses it)'),
  });
});

test('has nothing to show of a quiet day', () => {
  const old = cited(
    aContainer('api', {
      createdAt: '2026-01-01T00:00:00Z',
      state: { ...aContainer('api').state, startedAt: '2026-01-01T00:00:00Z' },
    }),
  );
  expect(presented(eventTimeline, { containers: [old], run, consulted: { engineEvents: none, logs: none } })).toEqual({
    notApplicable: 'nothing is known to have happened in the 24 hours before',
  });
});
