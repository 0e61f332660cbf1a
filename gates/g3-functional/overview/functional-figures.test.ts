import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { aFailedStep, aFlowRun, anImportedSuite, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { functionalFigures } from './functional-figures.ts';

const NONE = { pieces: [], missing: [] };
const excluded = { code: 'destructive', message: 'not allowed' };

test('what the flows came to in a few lines; what was excluded is told apart', () => {
  const suite = cited(aSuite([aSuiteFlow('login'), aSuiteFlow('jobs'), aSuiteFlow('survive', { excluded })]), 'E2');
  const table = functionalFigures.present({
    run: cited(aRun(), 'E1'),
    flowRuns: [cited(aFlowRun('login'), 'E3'), cited(aFlowRun('jobs', [aFailedStep('create')]), 'E4')],
    importedSuites: [cited(anImportedSuite('unit'), 'E5')],
    consulted: { flowSuite: { pieces: [suite], missing: [] }, containers: NONE, openapiDocuments: NONE },
  });
  const figures = 'rows' in table ? Object.fromEntries(table.rows.map(({ cells }) => cells)) : {};
  expect(figures).toMatchObject({
    Flows: '1 passed, 1 failed, 1 excluded of 3',
    Steps: '1 of 2 passed in 680 ms; 2 answers over HTTP',
    'Left behind': 'nothing that is known of',
    'Required services': 'none restarted or ended',
    'Imported suites': '1, 0 with failed cases',
  });
  expect(figures['Contracts']).toMatch(/^1 broken, \d+ not covered$/);
});

test('suites alone are enough to have figures', () => {
  const table = functionalFigures.present({
    run: cited(aRun(), 'E1'),
    flowRuns: [],
    importedSuites: [cited(anImportedSuite('unit', { covers: ['auth.login'] }), 'E2')],
    consulted: { flowSuite: NONE, containers: NONE, openapiDocuments: NONE },
  });
  expect('rows' in table && table.rows.map(({ cells }) => cells[0])).toEqual(['Contracts', 'Imported suites']);
});
