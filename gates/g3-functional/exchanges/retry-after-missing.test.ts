import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { retryAfterMissing } from './retry-after-missing.ts';

const flowSuite = aSuite([aSuiteFlow('limit')]);
const answered = (status: number, headers = {}) => [
  aFlowRun('limit', [anHttpStep('beyond', aResponse(status, {}, headers))]),
];

checkCases(retryAfterMissing, {
  pass: { 'it says when': { flowSuite, flowRuns: answered(429, { 'retry-after': '900' }) } },
  fail: {
    'it does not': {
      flowSuite,
      flowRuns: answered(429),
      findings: [
        { subject: { flow: 'limit', topic: 'beyond' }, message: 'the 429 to GET /api/jobs has no Retry-After' },
      ],
    },
  },
  notApplicable: { 'nothing was refused': { flowSuite, flowRuns: answered(200) } },
});
