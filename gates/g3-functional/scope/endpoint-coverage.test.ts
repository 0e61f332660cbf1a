import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { endpointCoverage } from './endpoint-coverage.ts';

const flowSuite = cited(
  aSuite([aSuiteFlow('jobs', { requires: ['worker'] }), aSuiteFlow('list', { requires: [] })]),
  'E1',
);
const flowRuns = [
  cited(aFlowRun('jobs', [anHttpStep('a', aResponse(200)), anHttpStep('b', aResponse(404))]), 'E2'),
  cited(aFlowRun('list', [aFailedStep('c')]), 'E3'),
];

test('endpoints with the statuses that were seen', () => {
  expect(endpointCoverage.present({ flowSuite, flowRuns })).toMatchObject({
    rows: [{ cells: ['api', 'GET /api/jobs', '200, 404, 500', 'jobs, list'], evidence: ['E2', 'E3'] }],
  });
  expect(endpointCoverage.present({ flowSuite, flowRuns: [] })).toEqual({
    notApplicable: 'no flow that ran was answered over HTTP',
  });
});
