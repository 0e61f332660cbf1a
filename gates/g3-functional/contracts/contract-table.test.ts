import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { aFailedStep, aFlowRun, anImportedSuite, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
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

const consulted = (...pieces: (typeof suite)[]) => ({
  flowSuite: { pieces, missing: [] },
  containers: { pieces: [], missing: [] },
  openapiDocuments: { pieces: [], missing: [] },
});

test('every contract has its status, and names what proves it or fails to', () => {
  const table = presented(contractTable, {
    run: cited(aRun(), 'E1'),
    flowRuns: [cited(aFlowRun('login'), 'E3'), cited(aFlowRun('jobs', [aFailedStep('create')]), 'E4')],
    importedSuites: [cited(anImportedSuite('unit', { covers: ['auth.login'] }), 'E5')],
    consulted: consulted(suite),
  });
  const rows = asRead(table);
  const rowOf = (id: string) => rows.find((row) => row['Contract'] === id);
  expect(rowOf('auth.login')).toEqual({
    Contract: 'auth.login',
    Promises: 'A login with valid credentials gives a token',
    Origin: '',
    Status: '✓ proven',
    'Flows and suites': 'login, unit',
  });
  expect(rowOf('jobs.create')).toMatchObject({ Status: '✗ broken', 'Flows and suites': 'jobs, survive (excluded)' });
  expect(rowOf('queue.durability')).toMatchObject({ Status: '– not run (excluded)', 'Flows and suites': 'survive' });
  expect(rowOf('ws.auth')).toMatchObject({ Origin: '', Status: '– NOT COVERED', 'Flows and suites': '' });
  expect(rowOf('own.thing')).toMatchObject({ Origin: 'unknown', Status: '✗ broken', 'Flows and suites': 'jobs' });
  expect(setAs(table)).toEqual({ Contract: 'code' });
  expect(table).toMatchObject({ note: expect.stringContaining('Not covered: nothing that is configured looks at it') });
});

test('a contract cites what proves it; where nothing looks at it, the suite that was read, or else the run', () => {
  const run = cited(aRun(), 'E1');
  const citedFor = (id: string, ...pieces: (typeof suite)[]) => {
    const flowRuns = [cited(aFlowRun('login'), 'E3')];
    const table = presented(contractTable, { run, flowRuns, importedSuites: [], consulted: consulted(...pieces) });
    return citedBy(table)[asRead(table).findIndex((row) => row['Contract'] === id)];
  };
  expect(citedFor('auth.login', suite)).toEqual(['E3', 'E2']);
  expect(citedFor('ws.auth', suite)).toEqual(['E2']);
  expect(citedFor('ws.auth')).toEqual(['E1']);
  expect(citedFor('auth.login')).toEqual(['E1']);
});
