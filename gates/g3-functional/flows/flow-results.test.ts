import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowResults } from './flow-results.ts';

const excluded = { code: 'destructive', message: 'it is destructive and was not allowed on the project shop by name' };
const flowSuite = cited(
  aSuite([
    aSuiteFlow('login', { priority: 'P0', required: true }),
    aSuiteFlow('jobs', { effects: 'write' }),
    aSuiteFlow('survive', { effects: 'destructive', excluded }),
    aSuiteFlow('lost'),
  ]),
  'E1',
);

test('each flow with its verdict and its cause; no status looks like another', () => {
  const failed = aFlowRun('jobs', [anHttpStep('login', aResponse(200)), aFailedStep('create')]);
  const table = flowResults.present({ flowSuite, flowRuns: [cited(aFlowRun('login'), 'E2'), cited(failed, 'E3')] });
  const rows = 'rows' in table ? table.rows : [];
  expect(rows.map(({ cells }) => cells.slice(2))).toEqual([
    ['P0', 'read', 'yes', '✓ passed', '1 of 1 step passed', '340 ms', ''],
    ['P1', 'write', 'no', '✗ failed', '1 of 2 steps passed', '340 ms', 'create: status equals 200 → 500'],
    ['P1', 'destructive', 'no', '– excluded', 'no step ran', '', excluded.message],
    ['P1', 'read', 'no', '– not run', 'no step ran', '', 'nothing is recorded of it'],
  ]);
  expect(rows.map(({ evidence }) => evidence)).toEqual([['E2', 'E1'], ['E3', 'E1'], ['E1'], ['E1']]);
});

test('nothing to show without flows', () => {
  expect(flowResults.present({ flowSuite: cited(aSuite([])), flowRuns: [] })).toEqual({
    notApplicable: 'no flows are configured',
  });
});
