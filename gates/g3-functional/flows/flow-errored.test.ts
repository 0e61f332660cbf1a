import { checkCases } from '../../testing/check-cases.ts';
import { aFailedStep, aFlowRun, anHttpStep, anIdleRun, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowErrored } from './flow-errored.ts';

const flowSuite = aSuite([aSuiteFlow('jobs.lifecycle')]);
const error = { code: 'sql.42702', message: 'column "id" is ambiguous', blame: 'flow' } as const;

checkCases(flowErrored, {
  pass: {
    'a flow passed': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle')] },
    'a failed flow could be judged': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle', [aFailedStep('create')])] },
  },
  fail: {
    'the flow asks for what cannot be done': {
      flowSuite,
      flowRuns: [aFlowRun('jobs.lifecycle', [anHttpStep('row', aResponse(200), { error })])],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'row: sql.42702: column "id" is ambiguous' }],
    },
    'no step is recorded': {
      flowSuite,
      flowRuns: [aFlowRun('jobs.lifecycle', [])],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'no step is recorded' }],
    },
  },
  notApplicable: {
    'it was blocked': { flowSuite, flowRuns: [anIdleRun('jobs.lifecycle', 'blocked', 'api does not run')] },
    'nothing is recorded': { flowSuite, flowRuns: [] },
  },
});
