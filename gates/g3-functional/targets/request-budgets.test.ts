import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { requestBudgets } from './request-budgets.ts';

const flowRuns = [cited(aFlowRun('jobs'), 'E2')];

test('budgets are told with what was planned and what was seen to be sent', () => {
  const budget = { requests: 100, windowMs: 900_000, reserve: 10, worstCase: 12, bursts: 110 };
  const targets = aSuite([]).targets.map((target) => ({ ...target, budget }));
  const flowSuite = cited(aSuite([aSuiteFlow('jobs')], { targets }));
  const table = presented(requestBudgets, { flowSuite, flowRuns });
  expect(asRead(table)).toEqual([
    {
      Target: 'api',
      Budget: '100',
      Window: '15 minutes',
      Reserve: '10',
      'Worst case': '12',
      'Seen to be sent': '1',
      'In bursts': '110',
    },
  ]);
  expect(citedBy(table)).toEqual([['E1', 'E2']]);
  const counts = ['Budget', 'Reserve', 'Worst case', 'Seen to be sent', 'In bursts'];
  expect(setAs(table)).toEqual(Object.fromEntries(counts.map((title) => [title, 'number'])));
  expect(table).toMatchObject({ note: expect.stringContaining('they do not count') });
});

test('nothing to show where no target has one', () => {
  expect(presented(requestBudgets, { flowSuite: cited(aSuite([])), flowRuns })).toEqual({
    notApplicable: 'no target has a request budget',
  });
});
