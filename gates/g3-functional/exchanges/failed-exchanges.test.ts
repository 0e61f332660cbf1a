import { describe, expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { failedExchanges } from './failed-exchanges.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs')]), 'E1');
const json = { 'content-type': 'application/json; charset=utf-8' };
const steps = [anHttpStep('list', aResponse(200, [], json)), aFailedStep('create')];
const flowRuns = [cited(aFlowRun('jobs', steps), 'E2')];

describe('a failed step', () => {
  test('is shown with its exchange and the command that repeats it', () => {
    expect(presented(failedExchanges, { flowSuite, flowRuns })).toMatchObject({
      rows: [{ cells: ['jobs', 'create', 'GET /api/jobs', 'status equals 200 → 500'], evidence: ['E2'] }],
      excerpts: [
        {
          title: 'jobs, create',
          language: 'text',
          lines: ['> GET /api/jobs', '', '< 500 in 12 ms', '<', '< {', '<   "error":"no"', '< }'],
        },
        {
          title: 'Again from this host',
          language: 'bash',
          lines: ['curl -sS -i \\', '  "http://127.0.0.1:3000/api/jobs"'],
          evidence: ['E2'],
        },
      ],
    });
  });
  test('is told with what must be set to repeat it', () => {
    const failed = { ...aFailedStep('create') };
    const request = { headers: { authorization: 'Bearer ${sessions.admin.token}' } };
    const step = anHttpStep('create', aResponse(500), { request, expect: failed.expect });
    const table = presented(failedExchanges, { flowSuite, flowRuns: [cited(aFlowRun('jobs', [step]), 'E2')] });
    expect('rows' in table && table.excerpts?.[1]?.title).toBe('Again from this host, with ADMIN_TOKEN set');
  });
  test('is not there where all passed', () => {
    const passed = [cited(aFlowRun('jobs'), 'E2')];
    expect(presented(failedExchanges, { flowSuite, flowRuns: passed })).toEqual({
      notApplicable: 'no step over HTTP that was answered failed',
    });
  });
});
