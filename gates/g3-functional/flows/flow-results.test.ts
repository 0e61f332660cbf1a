import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
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
  const table = presented(flowResults, { flowSuite, flowRuns: [cited(aFlowRun('login'), 'E2'), cited(failed, 'E3')] });
  const title = (id: string) => ({ Flow: id, 'Shows that': `The flow ${id} does its work` });
  expect(asRead(table)).toEqual([
    {
      ...title('login'),
      Priority: 'P0',
      Effects: 'read',
      Required: 'yes',
      Result: '✓ passed',
      Steps: '1 of 1 step passed',
      Time: '340 ms',
      Cause: '',
    },
    {
      ...title('jobs'),
      Priority: 'P1',
      Effects: 'write',
      Required: 'no',
      Result: '✗ failed',
      Steps: '1 of 2 steps passed',
      Time: '340 ms',
      Cause: 'create: status equals 200 → 500',
    },
    {
      ...title('survive'),
      Priority: 'P1',
      Effects: 'destructive',
      Required: 'no',
      Result: '– excluded',
      Steps: 'no step ran',
      Time: '',
      Cause: excluded.message,
    },
    {
      ...title('lost'),
      Priority: 'P1',
      Effects: 'read',
      Required: 'no',
      Result: '– not run',
      Steps: 'no step ran',
      Time: '',
      Cause: 'nothing is recorded of it',
    },
  ]);
  expect(citedBy(table)).toEqual([['E2', 'E1'], ['E3', 'E1'], ['E1'], ['E1']]);
  expect(setAs(table)).toEqual({ Flow: 'code', Time: 'number' });
});

test('nothing to show without flows', () => {
  expect(presented(flowResults, { flowSuite: cited(aSuite([])), flowRuns: [] })).toEqual({
    notApplicable: 'no flows are configured',
  });
});
