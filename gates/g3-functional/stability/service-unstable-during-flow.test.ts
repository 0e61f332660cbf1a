import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { serviceUnstableDuringFlow } from './service-unstable-during-flow.ts';

const flowSuite = aSuite([aSuiteFlow('jobs.lifecycle')]);
const before = { service: 'api', container: 'shop-api-1', id: 'a', startedAt: 't1', restarts: 0, state: 'running' };
const ran = (after: (typeof before)[], asked: string[] = []) =>
  aFlowRun('jobs.lifecycle', undefined, { stability: { before: [before], after, asked } });
const finding = (what: string) => ({
  subject: { service: 'api', container: 'shop-api-1', flow: 'jobs.lifecycle' },
  message: `api ${what} while the flow ran`,
});

checkCases(serviceUnstableDuringFlow, {
  pass: {
    'the container is the same, and as well': { flowSuite, flowRuns: [ran([before])] },
    'the flow itself restarted it': { flowSuite, flowRuns: [ran([{ ...before, restarts: 1 }], ['api'])] },
  },
  fail: {
    'it restarted': { flowSuite, flowRuns: [ran([{ ...before, startedAt: 't2' }])], findings: [finding('restarted')] },
    'it ended': { flowSuite, flowRuns: [ran([{ ...before, state: 'exited' }])], findings: [finding('ended')] },
    'it is gone': { flowSuite, flowRuns: [ran([])], findings: [finding('disappeared')] },
    'another one stands in its place': {
      flowSuite,
      flowRuns: [ran([{ ...before, id: 'b' }])],
      findings: [finding('was replaced')],
    },
  },
  notApplicable: { 'no flow requires a service': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle')] } },
});
