import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { endpointCoverage } from './endpoint-coverage.ts';

const flowSuite = cited(
  aSuite([aSuiteFlow('jobs', { requires: ['worker'] }), aSuiteFlow('list', { requires: [] })]),
  'E1',
);
const asking = (path: string, status = 200) => anHttpStep(path, aResponse(status), { request: { path } });
const shown = (...flowRuns: ReturnType<typeof aFlowRun>[]) =>
  presented(endpointCoverage, { flowSuite, flowRuns: flowRuns.map((run, index) => cited(run, `E${index + 2}`)) });

test('endpoints with the statuses that were seen in order, by whom, and what shows it', () => {
  const jobs = aFlowRun('jobs', [asking('/api/jobs', 404), asking('/api/jobs'), asking('/api/jobs', 1000)]);
  const table = shown(jobs, aFlowRun('list', [aFailedStep('c')]));
  expect(asRead(table)).toEqual([
    { Target: 'api', Endpoint: 'GET /api/jobs', Statuses: '200, 404, 500, 1000', Flows: 'jobs, list' },
  ]);
  expect(citedBy(table)).toEqual([['E2', 'E3']]);
  expect(setAs(table)).toEqual({ Endpoint: 'code' });
});

test('an endpoint is one, whatever it was asked for', () => {
  const table = shown(
    aFlowRun('jobs', [asking('/api/jobs?page=1'), asking('/api/jobs?page=2&q=a?b'), asking('/api/me')]),
  );
  expect(asRead(table).map((row) => row['Endpoint'])).toEqual(['GET /api/jobs', 'GET /api/me']);
});

test('nothing to show where nothing was answered', () => {
  expect(shown()).toEqual({ notApplicable: 'no flow that ran was answered over HTTP' });
});
