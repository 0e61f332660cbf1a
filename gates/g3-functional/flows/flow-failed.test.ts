import { checkCases } from '../../testing/check-cases.ts';
import { aFailedStep, aFlowRun, anIdleRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowFailed } from './flow-failed.ts';

const suite = (priority: 'P0' | 'P2') => aSuite([aSuiteFlow('jobs.lifecycle', { priority })]);
const finding = (priority: 'P0' | 'P2') => ({
  subject: { flow: 'jobs.lifecycle' },
  message: 'create: status equals 200 → 500',
  priority,
});

checkCases(flowFailed, {
  pass: {
    'a flow passed': { flowSuite: suite('P0'), flowRuns: [aFlowRun('jobs.lifecycle')] },
  },
  fail: {
    'a flow failed, as urgent as it says': {
      flowSuite: suite('P0'),
      flowRuns: [aFlowRun('jobs.lifecycle', [aFailedStep('create')])],
      findings: [finding('P0')],
    },
    'a less urgent one': {
      flowSuite: suite('P2'),
      flowRuns: [aFlowRun('jobs.lifecycle', [aFailedStep('create')])],
      findings: [finding('P2')],
    },
  },
  notApplicable: {
    'it was blocked, which is no failure': {
      flowSuite: suite('P0'),
      flowRuns: [anIdleRun('jobs.lifecycle', 'blocked', 'api does not run')],
    },
    'it was excluded': { flowSuite: suite('P0'), flowRuns: [anIdleRun('jobs.lifecycle', 'excluded', 'not asked for')] },
    'nothing is recorded of it': { flowSuite: suite('P0'), flowRuns: [] },
    'no flows are configured': {},
  },
});
