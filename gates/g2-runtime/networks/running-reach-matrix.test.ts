import { expect, test } from 'vitest';
import { attached } from '../../testing/attached.ts';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { runningReachMatrix } from './running-reach-matrix.ts';

const api = cited(attached('api', ['edge', 'data']), 'E1');
const db = cited(attached('db', ['data']), 'E2');
const ui = cited(attached('ui', ['edge']), 'E3');

test('names the networks by which each reaches each', () => {
  expect(presented(runningReachMatrix, { containers: [api, db, ui] })).toMatchObject({
    columns: [{ title: 'From' }, { title: 'to api' }, { title: 'to db' }, { title: 'to ui' }],
    rows: [
      { cells: ['api', '·', 'data', 'edge'], evidence: ['E1'] },
      { cells: ['db', 'data', '·', 'no'], evidence: ['E2'] },
      { cells: ['ui', 'edge', 'no', '·'], evidence: ['E3'] },
    ],
  });
});

test('lives in the network of another container, or in that of the host', () => {
  const sidecar = cited(attached('sidecar', [], { networkMode: `container:${db.id}`, networks: [] }));
  const agent = cited(
    attached('agent', [], { networkMode: 'host', networks: [{ name: 'host', address: '', aliases: [] }] }),
  );
  expect(presented(runningReachMatrix, { containers: [agent, db, sidecar] })).toMatchObject({
    rows: [
      { cells: ['agent', '·', 'host', 'host'] },
      { cells: ['db', 'no', '·', 'data'] },
      { cells: ['sidecar', 'no', 'data', '·'] },
    ],
  });
});

test('is a list where it would have too many columns', () => {
  const many = Array.from({ length: 13 }, (_, index) => cited(attached(`s${10 + index}`, index < 2 ? ['a'] : [])));
  expect(presented(runningReachMatrix, { containers: many })).toMatchObject({
    columns: [{ title: 'From' }, { title: 'Networks' }, { title: 'Reaches' }, { title: 'Does not reach' }],
    rows: expect.arrayContaining([expect.objectContaining({ cells: expect.arrayContaining(['s10', 'a', 's11']) })]),
  });
});

test('has nothing to show for one service', () => {
  expect(presented(runningReachMatrix, { containers: [api] })).toEqual({
    notApplicable: 'fewer than two services are running',
  });
});
