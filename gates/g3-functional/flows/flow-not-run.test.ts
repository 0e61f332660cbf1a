import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anIdleRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowNotRun } from './flow-not-run.ts';

const flowSuite = aSuite([aSuiteFlow('jobs.lifecycle')]);

checkCases(flowNotRun, {
  pass: {
    'it ran': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle')] },
    'it was blocked, which is told by a check of its own': {
      flowSuite,
      flowRuns: [anIdleRun('jobs.lifecycle', 'blocked', 'api does not run')],
    },
  },
  fail: {
    'the run was interrupted before': {
      flowSuite,
      flowRuns: [anIdleRun('jobs.lifecycle', 'not-run', 'the run was interrupted')],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'the run was interrupted' }],
    },
    'nothing is recorded of it': {
      flowSuite,
      flowRuns: [],
      findings: [{ subject: { flow: 'jobs.lifecycle' }, message: 'nothing is recorded of it' }],
    },
  },
  notApplicable: {
    'it was not to run': {
      flowSuite: aSuite([aSuiteFlow('x', { excluded: { code: 'effects', message: 'it writes' } })]),
      flowRuns: [],
    },
  },
});
