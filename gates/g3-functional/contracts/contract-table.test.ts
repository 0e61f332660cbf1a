import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { aFailedStep, aFlowRun, anImportedSuite, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { contractTable } from './contract-table.ts';

const excluded = { code: 'destructive', message: 'not allowed' };
const suite = cited(
  aSuite([
    aSuiteFlow('login', { covers: ['auth.login'] }),
    aSuiteFlow('jobs', { covers: ['jobs.create', 'own.thing'] }),
    aSuiteFlow('survive', { covers: ['queue.durability', 'jobs.create'], excluded }),
  ]),
  'E2',
);

test('every contract has its status, and names what proves it or fails to', () => {
  const table = contractTable.present({
    run: cited(aRun(), 'E1'),
    flowRuns: [cited(aFlowRun('login'), 'E3'), cited(aFlowRun('jobs', [aFailedStep('create')]), 'E4')],
    importedSuites: [cited(anImportedSuite('unit', { covers: ['auth.login'] }), 'E5')],
    consulted: {
      flowSuite: { pieces: [suite], missing: [] },
      containers: { pieces: [], missing: [] },
      openapiDocuments: { pieces: [], missing: [] },
    },
  });
  const rows = 'rows' in table ? table.rows : [];
  const rowOf = (id: string) => rows.find(({ cells }) => cells[0] === id);
  expect(rowOf('auth.login')).toMatchObject({
    cells: ['auth.login', 'A login with valid credentials gives a token', '', '✓ proven', 'login, unit'],
    evidence: ['E3', 'E2', 'E5'],
  });
  expect(rowOf('jobs.create')?.cells.slice(3)).toEqual(['✗ broken', 'jobs, survive (excluded)']);
  expect(rowOf('queue.durability')?.cells.slice(3)).toEqual(['– not run (excluded)', 'survive']);
  expect(rowOf('ws.auth')).toMatchObject({ cells: ['ws.auth', expect.any(String), '', '– NOT COVERED', ''] });
  expect(rowOf('own.thing')?.cells.slice(2)).toEqual(['unknown', '✗ broken', 'jobs']);
});
