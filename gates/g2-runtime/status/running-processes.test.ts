import { expect, test } from 'vitest';
import { theProcesses } from '../../testing/activity.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, aProcessList, aState } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { runningProcesses } from './running-processes.ts';

const api = cited(aContainer('api'));
const list = theProcesses(
  'api',
  [7, 1, 'sh -c node server.js', { user: 'root' }],
  [8, 7, 'node server.js', { threads: 11 }],
  [9, 8, 'node worker.js', { threads: 7 }],
);

test('lists programs and users, read from the running processes', () => {
  const processes = { pieces: [cited(list, 'E2')], missing: [] };
  expect(presented(runningProcesses, { containers: [api], consulted: { processes } })).toMatchObject({
    rows: [
      {
        cells: ['shop-api-1', 'sh', 'node server.js', '3', '19', '1000 (2), root (1)'],
        evidence: ['E1', 'E2'],
      },
    ],
  });
});

test('an older capture has no threads', () => {
  const processes = { pieces: [cited(aProcessList('api', ['1000']), 'E2')], missing: [] };
  expect(presented(runningProcesses, { containers: [api], consulted: { processes } })).toMatchObject({
    rows: [{ cells: ['shop-api-1', 'node server.js', 'node server.js', '1', 'not read', '1000 (1)'] }],
  });
});

test('where processes could not be listed, the user is told to be declared only', () => {
  const missing = [
    { kind: 'processes', subject: 'shop-api-1', code: 'blocked.by.proxy', message: 'a proxy refuses it' },
  ];
  const not = 'not listed';
  expect(
    presented(runningProcesses, { containers: [api], consulted: { processes: { pieces: [], missing } } }),
  ).toMatchObject({
    rows: [{ cells: ['shop-api-1', not, not, not, not, 'declared: 1000'], evidence: ['E1'] }],
    note: 'Users that are declared were not seen: processes could not be listed (a proxy refuses it).',
  });
});

test('has nothing to show when nothing runs', () => {
  const stopped = cited(aContainer('api', { state: aState({ status: 'exited', running: false }) }));
  const processes = { pieces: [], missing: [] };
  expect(presented(runningProcesses, { containers: [stopped], consulted: { processes } })).toEqual({
    notApplicable: 'the target has no running container',
  });
});
