import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anOpenapiDocument } from '../../testing/openapi.ts';
import { openapiStatusUndocumented } from './openapi-status-undocumented.ts';

const flowSuite = aSuite([aSuiteFlow('jobs')]);
const answered = (status: number) => [aFlowRun('jobs', [anHttpStep('get', aResponse(status, { id: 'a' }))])];
const openapiDocuments = [anOpenapiDocument()];

checkCases(openapiStatusUndocumented, {
  pass: { 'it is described': { flowSuite, flowRuns: answered(200), openapiDocuments } },
  fail: {
    'it is not': {
      flowSuite,
      flowRuns: answered(401),
      openapiDocuments,
      findings: [
        {
          subject: { flow: 'jobs', topic: 'get', file: 'openapi.yaml' },
          message: 'GET /api/jobs answered 401, which is not described',
        },
      ],
    },
  },
  notApplicable: { 'nothing was asked that is described': { flowSuite, flowRuns: [], openapiDocuments } },
});
