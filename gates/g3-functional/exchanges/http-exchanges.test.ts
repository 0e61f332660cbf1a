import { describe, expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { httpExchanges } from './http-exchanges.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs')]), 'E1');
const json = { 'content-type': 'application/json; charset=utf-8' };
const steps = [anHttpStep('list', aResponse(200, [], json)), aFailedStep('create')];
const flowRuns = [cited(aFlowRun('jobs', steps), 'E2')];

describe('requests and answers', () => {
  test('are a row each', () => {
    expect(presented(httpExchanges, { flowSuite, flowRuns })).toMatchObject({
      rows: [
        {
          cells: ['jobs', 'list', 'api', 'GET /api/jobs', '200', '12 ms', 'application/json, 2 B'],
          evidence: ['E2'],
        },
        { cells: ['jobs', 'create', 'api', 'GET /api/jobs', '500', '12 ms', '14 B'] },
      ],
    });
  });
  test('stand under named columns', () => {
    expect(presented(httpExchanges, { flowSuite, flowRuns })).toMatchObject({
      columns: [
        { title: 'Flow' },
        { title: 'Step' },
        { title: 'Target' },
        { title: 'Request', style: 'code' },
        { title: 'Status' },
        { title: 'Time', style: 'number' },
        { title: 'Answer' },
      ],
      note: expect.stringContaining('its last answer'),
    });
  });
  test('are not shown where there are none', () => {
    const reason = { notApplicable: 'no flow that ran was answered over HTTP' };
    expect(presented(httpExchanges, { flowSuite, flowRuns: [] })).toEqual(reason);
  });
});
