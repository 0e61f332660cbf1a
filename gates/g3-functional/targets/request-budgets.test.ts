import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { requestBudgets } from './request-budgets.ts';

const flowRuns = [cited(aFlowRun('jobs'), 'E2')];

test('budgets are told with what was planned and what was seen to be sent', () => {
  const budget = { requests: 100, windowMs: 900_000, reserve: 10, worstCase: 12, bursts: 110 };
  const targets = aSuite([]).targets.map((target) => ({ ...target, budget }));
  expect(
    requestBudgets.present({ flowSuite: cited(aSuite([aSuiteFlow('jobs')], { targets })), flowRuns }),
  ).toMatchObject({
    rows: [{ cells: ['api', '100', '15 minutes', '10', '12', '1', '110'], evidence: ['E1', 'E2'] }],
  });
});

test('nothing to show where no target has one', () => {
  expect(requestBudgets.present({ flowSuite: cited(aSuite([])), flowRuns })).toEqual({
    notApplicable: 'no target has a request budget',
  });
});
