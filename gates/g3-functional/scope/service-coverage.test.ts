import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { serviceCoverage } from './service-coverage.ts';

const flowSuite = cited(
  aSuite([aSuiteFlow('jobs', { requires: ['worker'] }), aSuiteFlow('list', { requires: [] })]),
  'E1',
);
const flowRuns = [
  cited(aFlowRun('jobs', [anHttpStep('a', aResponse(200)), anHttpStep('b', aResponse(404))]), 'E2'),
  cited(aFlowRun('list', [aFailedStep('c')]), 'E3'),
];

test('services with the flows that require or ask them', () => {
  const containers = [cited(aContainer('api'), 'E4'), cited(aContainer('worker'), 'E5'), cited(aContainer('ui'), 'E6')];
  expect(presented(serviceCoverage, { flowSuite, flowRuns, containers })).toMatchObject({
    columns: [
      { title: 'Service' },
      { title: 'Flows that ran', style: 'number' },
      { title: 'Passed', style: 'number' },
      { title: 'Flows' },
    ],
    rows: [
      { cells: ['api', '2', '1', 'jobs, list'] },
      { cells: ['worker', '1', '1', 'jobs'], evidence: ['E5', 'E2', 'E1'] },
      { cells: ['ui', '0', '0', 'none'], evidence: ['E6'] },
    ],
  });
  expect(presented(serviceCoverage, { flowSuite, flowRuns, containers: [] })).toEqual({
    notApplicable: 'there is no container',
  });
});
