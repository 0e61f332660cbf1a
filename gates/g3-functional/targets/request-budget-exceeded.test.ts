import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { requestBudgetExceeded } from './request-budget-exceeded.ts';

const suite = (worstCase: number, requests = 100) =>
  aSuite([aSuiteFlow('jobs')], {
    targets: [
      {
        name: 'api',
        file: 'f',
        protocol: 'http',
        budget: { requests, windowMs: 900_000, reserve: 10, worstCase, bursts: 0 },
      },
    ],
  });
const polled = anHttpStep('poll', aResponse(200), { attempts: { count: 30, timeline: [], leftOut: 0 } });

checkCases(requestBudgetExceeded, {
  pass: {
    'the worst case fits': { flowSuite: suite(90), flowRuns: [] },
    'what was sent fits as well': { flowSuite: suite(40), flowRuns: [aFlowRun('jobs', [polled])] },
  },
  fail: {
    'the worst case does not fit without the reserve': {
      flowSuite: suite(91),
      flowRuns: [],
      findings: [{ subject: { topic: 'api' }, message: 'api may get 91 requests, and 90 are allowed' }],
    },
    'more was sent than planned': {
      flowSuite: suite(5, 30),
      flowRuns: [aFlowRun('jobs', [polled])],
      findings: [{ subject: { topic: 'api' }, message: 'api may get 30 requests, and 20 are allowed' }],
    },
  },
  notApplicable: { 'no target has one': { flowSuite: aSuite([]), flowRuns: [] } },
});
