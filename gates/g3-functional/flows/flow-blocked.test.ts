import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, anIdleRun, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowBlocked } from './flow-blocked.ts';

const flowSuite = aSuite([aSuiteFlow('jobs.lifecycle')]);
const error = { code: 'log.driver', message: 'the log cannot be read', blame: 'precondition' } as const;

checkCases(flowBlocked, {
  pass: {
    'a flow ran': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle')] },
    'a flow did not run for another reason': {
      flowSuite,
      flowRuns: [anIdleRun('jobs.lifecycle', 'not-run', 'the run was interrupted')],
    },
  },
  fail: {
    'a required service does not run': {
      flowSuite,
      flowRuns: [anIdleRun('jobs.lifecycle', 'blocked', 'the service worker does not run')],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'the service worker does not run' }],
    },
    'a step found something missing': {
      flowSuite,
      flowRuns: [aFlowRun('jobs.lifecycle', [anHttpStep('logged', aResponse(200), { error })])],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'logged: log.driver: the log cannot be read' }],
    },
  },
  notApplicable: {
    'it was not to run': {
      flowSuite: aSuite([aSuiteFlow('x', { excluded: { code: 'effects', message: 'it writes' } })]),
      flowRuns: [],
    },
  },
});
