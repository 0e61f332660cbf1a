import { describe, expect, test } from 'vitest';
import { asRead, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
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
  const table = presented(flowSteps, { flowSuite, flowRuns: [cited(run, 'E2')] });
  const asked = { Does: 'GET /api/jobs', Attempts: '1', Time: '12 ms' };
  expect(asRead(table)).toEqual([
    { Step: 'login', ...asked, Result: '✓ passed', Observed: '1 assertion held; kept token; warns' },
    { Step: 'protected (no token)', ...asked, Result: '✗ failed', Observed: 'status equals 200 → 500' },
    { Step: 'later', Does: 'sql', Result: '– not run', Attempts: '0', Time: '', Observed: 'create failed' },
    { Step: 'cleanup: delete-job', ...asked, Result: '✓ passed', Observed: '1 assertion held' },
  ]);
  expect(setAs(table)).toEqual({ Does: 'code', Time: 'number' });
  const ofFlow = { evidence: ['E2'], group: 'jobs: ✗ failed' };
  expect(table).toMatchObject({ rows: [ofFlow, ofFlow, ofFlow, ofFlow] });
});

describe('of a step that passed is told', () => {
  const observed = (different: Parameters<typeof anHttpStep>[2]) => {
    const flowRuns = [cited(aFlowRun('jobs', [anHttpStep('login', aResponse(200), different)]), 'E2')];
    return asRead(presented(flowSteps, { flowSuite, flowRuns }))[0]?.['Observed'];
  };
  const quick = { kind: 'http', duration: { lt: '1s' } } as const;

  test('how many assertions held, those that only warn not among them', () => {
    expect(observed({ warn: quick })).toBe('1 assertion held');
    expect(observed({ expect: { kind: 'http', status: 200, duration: { lt: '1s' } } })).toBe('2 assertions held');
  });

  test('which values were kept; a value that was not found is why the step failed', () => {
    expect(observed({ captures: [{ name: 'token' }, { name: 'id' }] })).toBe('1 assertion held; kept token, id');
    expect(observed({ captures: [{ name: 'id', fault: 'is not there' }] })).toBe('capture id → is not there');
  });
});

test('nothing to show where no step ran', () => {
  expect(presented(flowSteps, { flowSuite, flowRuns: [] })).toEqual({ notApplicable: 'no step of a flow ran' });
});
