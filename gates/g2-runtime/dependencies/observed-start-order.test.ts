import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { observedStartOrder } from './observed-start-order.ts';

const started = (minutesAgo: number) => aState({ startedAt: secondsAgo(minutesAgo * 60) });
const on = (service: string, condition = 'service_started') => ({ service, condition });
const { startedAt: _, ...neverStarted } = aState({ status: 'created', running: false });

test('shows which service was started before what it depends on', () => {
  const containers = [
    cited(aContainer('api', { state: started(14), dependsOn: [on('redis'), on('db', 'service_healthy')] }), 'E1'),
    cited(aContainer('ui', { state: started(16), dependsOn: [on('api')] }), 'E2'),
    cited(aContainer('db', { state: started(32) }), 'E3'),
    cited(aContainer('redis', { state: started(120) }), 'E4'),
  ];
  expect(presented(observedStartOrder, { containers })).toMatchObject({
    rows: [
      { cells: ['redis', '2026-01-31 19:30:00 UTC', 'nothing', 'no dependency'], evidence: ['E4'] },
      { cells: ['db', '2026-01-31 20:58:00 UTC', 'nothing', 'no dependency'], evidence: ['E3'] },
      {
        cells: ['ui', '2026-01-31 21:14:00 UTC', 'api', '2 minutes before api'],
        evidence: ['E2', 'E1'],
      },
      {
        cells: ['api', '2026-01-31 21:16:00 UTC', 'db (healthy), redis', '18 minutes after db; 1 hour after redis'],
        evidence: ['E1', 'E4', 'E3'],
      },
    ],
  });
});

test('dependencies that were started about the same time are named together', () => {
  const containers = [
    cited(aContainer('api', { state: started(14), dependsOn: [on('redis'), on('db'), on('job', 'gone')] }), 'E1'),
    cited(aContainer('db', { state: started(32) }), 'E2'),
    cited(aContainer('redis', { state: started(32) }), 'E3'),
  ];
  const table = presented(observedStartOrder, { containers });
  expect('rows' in table && table.rows.at(-1)?.cells.slice(2)).toEqual([
    'db, job (gone), redis',
    '18 minutes after db, redis; not known against job',
  ]);
});

test('replicas count by the first of them, and what was never started comes last', () => {
  const containers = [
    cited(aContainer('api', { state: neverStarted, dependsOn: [on('db')] }), 'E1'),
    cited(aContainer('db', { state: started(1), name: 'shop-db-2' }), 'E2'),
    cited(aContainer('db', { state: started(5) }), 'E3'),
    cited(aContainer('shell', { oneOff: true }), 'E4'),
  ];
  const table = presented(observedStartOrder, { containers });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['db', '2026-01-31 21:25:00 UTC', 'nothing', 'no dependency'],
    ['api', 'never', 'db', 'not known against db'],
  ]);
});

test('has nothing to show without containers', () => {
  expect(presented(observedStartOrder, { containers: [] })).toEqual({ notApplicable: 'the target has no container' });
});
