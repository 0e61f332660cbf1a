import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anIdleRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { requiredFlowUnestablished } from './required-flow-unestablished.ts';

const flowSuite = aSuite([aSuiteFlow('jobs.lifecycle', { required: true }), aSuiteFlow('other')]);
const destructive = { code: 'destructive', message: 'it was not allowed' };
const excluded = aSuite([aSuiteFlow('jobs.survive', { required: true, excluded: destructive })]);

checkCases(requiredFlowUnestablished, {
  pass: {
    'it passed, and another one did not run': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle')] },
    'it failed, which is a result': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle', [aFailedStep('create')])] },
  },
  fail: {
    'it was blocked': {
      flowSuite,
      flowRuns: [anIdleRun('jobs.lifecycle', 'blocked', 'api does not run'), aFlowRun('other')],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'was blocked: api does not run' }],
    },
    'it is destructive and was not allowed': {
      flowSuite: excluded,
      flowRuns: [],
      findings: [{ subject: { flow: 'jobs.survive' }, message: 'was excluded: it was not allowed' }],
    },
  },
  notApplicable: {
    'none is required, and one came to a result': { flowSuite: aSuite([aSuiteFlow('x')]), flowRuns: [aFlowRun('x')] },
  },
});

test.each([
  ['a required flow that was excluded', excluded, 'flow.excluded'],
  ['no flow at all that came to a result', aSuite([aSuiteFlow('x')]), 'flows.none-established'],
])('%s is unobserved, so that the gate does not pass', (_, suite, code) => {
  const judgement = requiredFlowUnestablished.evaluate({ flowSuite: cited(suite), flowRuns: [] });
  expect(judgement.unobserved).toMatchObject([{ kind: 'flowRuns', code }]);
});
