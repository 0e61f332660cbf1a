import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowWarning } from './flow-warning.ts';

const flowSuite = aSuite([aSuiteFlow('health')]);
const warned = (limit: string) =>
  anHttpStep('ready', aResponse(200), { warn: { kind: 'http', duration: { lt: limit } } });

checkCases(flowWarning, {
  pass: { 'the answer came in time': { flowSuite, flowRuns: [aFlowRun('health', [warned('1s')])] } },
  fail: {
    'the answer took longer': {
      flowSuite,
      flowRuns: [aFlowRun('health', [warned('5ms')])],
      findings: [{ subject: { flow: 'health', topic: 'ready' }, message: 'ready: duration lt 5ms → 12ms' }],
    },
  },
  notApplicable: { 'no step warns': { flowSuite, flowRuns: [aFlowRun('health')] } },
});
