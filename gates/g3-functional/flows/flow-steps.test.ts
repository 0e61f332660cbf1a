import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowSteps } from './flow-steps.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs')]), 'E1');

test('each step in a table of its flow: what it did, how often, how long, and what was seen', () => {
  const login = anHttpStep('login', aResponse(200), {
    captures: [{ name: 'token' }],
    warn: { kind: 'http', duration: { lt: '1ms' } },
  });
  const row = { row: { index: 0, name: 'no token' } };
  const idle = {
    id: 'later',
    kind: 'sql',
    status: 'not-run',
    reason: 'create failed',
    facts: [],
    captures: [],
  } as const;
  const run = aFlowRun('jobs', [login, { ...aFailedStep('protected'), ...row }, { ...idle, facts: [], captures: [] }], {
    cleanup: [anHttpStep('delete-job', aResponse(204))],
  });
  const group = 'jobs: ✗ failed';
  expect(flowSteps.present({ flowSuite, flowRuns: [cited(run, 'E2')] })).toMatchObject({
    rows: [
      {
        cells: ['login', 'GET /api/jobs', '✓ passed', '1', '12 ms', '1 assertion held; kept token; warns'],
        evidence: ['E2'],
        group,
      },
      {
        cells: ['protected (no token)', 'GET /api/jobs', '✗ failed', '1', '12 ms', 'status equals 200 → 500'],
        group,
      },
      { cells: ['later', 'sql', '– not run', '0', '', 'create failed'], group },
      { cells: ['cleanup: delete-job', 'GET /api/jobs', '✓ passed', '1', '12 ms', '1 assertion held'], group },
    ],
  });
});

test('nothing to show where no step ran', () => {
  expect(flowSteps.present({ flowSuite, flowRuns: [] })).toEqual({ notApplicable: 'no step of a flow ran' });
});
