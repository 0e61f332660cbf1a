import { expect, test } from 'vitest';
import { asRead, citedBy } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aRun } from '../../testing/evidence.ts';
import { aFailedStep, aFlowRun, anImportedSuite, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { functionalFigures } from './functional-figures.ts';

const NONE = { pieces: [], missing: [] };
const excluded = { code: 'destructive', message: 'not allowed' };

const figuresOf = (table: ReturnType<typeof presented>) =>
  Object.fromEntries(asRead(table).map((row) => [row['Figure'], row['Observed']]));

test('what the flows came to in a few lines; what was excluded is told apart', () => {
  const suite = cited(aSuite([aSuiteFlow('login'), aSuiteFlow('jobs'), aSuiteFlow('survive', { excluded })]), 'E2');
  const table = presented(functionalFigures, {
    run: cited(aRun(), 'E1'),
    flowRuns: [cited(aFlowRun('login'), 'E3'), cited(aFlowRun('jobs', [aFailedStep('create')]), 'E4')],
    importedSuites: [cited(anImportedSuite('unit'), 'E5')],
    consulted: { flowSuite: { pieces: [suite], missing: [] }, containers: NONE, openapiDocuments: NONE },
  });
  expect(figuresOf(table)).toMatchObject({
    Flows: '1 passed, 1 failed, 1 excluded of 3',
    Steps: '1 of 2 passed in 680 ms; 2 answers over HTTP',
    'Left behind': 'nothing that is known of',
    'Required services': 'none restarted or ended',
    'Imported suites': '1, 0 with failed cases',
    Contracts: expect.stringMatching(/^1 broken, \d+ not covered$/) as string,
  });
  // Every figure of the flows is shown by the suite and all their records; contracts by what proves or breaks them.
  const ofFlows = ['E2', 'E3', 'E4'];
  expect(citedBy(table)).toEqual([ofFlows, ofFlows, ofFlows, ofFlows, ['E3', 'E2', 'E4'], ['E5']]);
});

test('what flows left behind, what restarted under them and suites with failed cases are counted', () => {
  const suite = cited(aSuite(['a', 'b', 'c'].map((id) => aSuiteFlow(id))), 'E2');
  const created = [{ kind: 'job', id: '17', step: 'orders' }];
  const before = { service: 'api', container: 'shop-api-1', id: 'a', restarts: 0, state: 'running' };
  const stability = { before: [before], after: [{ ...before, restarts: 1 }], asked: [] };
  const failing = { cleanup: [aFailedStep('delete')], residue: { created } };
  const cases = { passed: 1, failed: 0, errored: 0, skipped: 0, flaky: 0 };
  const table = presented(functionalFigures, {
    run: cited(aRun(), 'E1'),
    flowRuns: [
      cited(aFlowRun('a', undefined, failing), 'E3'),
      cited(aFlowRun('b', undefined, { ...failing, stability }), 'E4'),
      cited(aFlowRun('c'), 'E5'),
    ],
    importedSuites: [
      cited(anImportedSuite('unit', { totals: { ...cases, failed: 1 } }), 'E6'),
      cited(anImportedSuite('e2e', { totals: { ...cases, errored: 1 } }), 'E7'),
      cited(anImportedSuite('more', { totals: { ...cases, failed: 1, errored: 1 } }), 'E8'),
      cited(anImportedSuite('sound', { totals: cases }), 'E9'),
    ],
    consulted: { flowSuite: { pieces: [suite], missing: [] }, containers: NONE, openapiDocuments: NONE },
  });
  expect(figuresOf(table)).toMatchObject({
    'Left behind': 'by 2 flows, or not known',
    'Required services': '1 unexpected change',
    'Imported suites': '4, 3 with failed cases',
  });
});

test('suites alone are enough to have figures', () => {
  const table = presented(functionalFigures, {
    run: cited(aRun(), 'E1'),
    flowRuns: [],
    importedSuites: [cited(anImportedSuite('unit', { covers: ['auth.login'] }), 'E2')],
    consulted: { flowSuite: NONE, containers: NONE, openapiDocuments: NONE },
  });
  expect('rows' in table && table.rows.map(({ cells }) => cells[0])).toEqual(['Contracts', 'Imported suites']);
});
