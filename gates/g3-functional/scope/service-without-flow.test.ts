import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { serviceWithoutFlow } from './service-without-flow.ts';

const flowSuite = aSuite([aSuiteFlow('jobs', { requires: ['worker'] })]);
const flowRuns = [aFlowRun('jobs', [anHttpStep('create', aResponse(201))])];

checkCases(serviceWithoutFlow, {
  pass: {
    'one is asked, the other required': {
      flowSuite,
      flowRuns,
      containers: [aContainer('api'), aContainer('worker')],
    },
    'what somebody started once is no service': {
      flowSuite,
      flowRuns,
      containers: [aContainer('api'), aContainer('shell', { oneOff: true })],
    },
  },
  fail: {
    'nobody asks the page': {
      flowSuite,
      flowRuns,
      containers: [aContainer('api'), aContainer('ui')],
      findings: [{ subject: { service: 'ui' }, message: 'no flow asks it, and none requires it' }],
    },
  },
  notApplicable: { 'there is no container': { flowSuite, flowRuns, containers: [] } },
});
