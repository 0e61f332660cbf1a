import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anOpenapiDocument } from '../../testing/openapi.ts';
import { openapiAnswerDiffers } from './openapi-answer-differs.ts';

const flowSuite = aSuite([aSuiteFlow('jobs')]);
const answered = (body: unknown) => [aFlowRun('jobs', [anHttpStep('get', aResponse(200, body))])];
const openapiDocuments = [anOpenapiDocument()];

checkCases(openapiAnswerDiffers, {
  pass: { 'it is as described': { flowSuite, flowRuns: answered({ id: 'a' }), openapiDocuments } },
  fail: {
    'a field lacks': {
      flowSuite,
      flowRuns: answered({}),
      openapiDocuments,
      findings: [
        {
          subject: { flow: 'jobs', topic: 'get', file: 'openapi.yaml' },
          message: "the answer to GET /api/jobs differs: / must have required property 'id'",
        },
      ],
    },
  },
  notApplicable: { 'there is no document': { flowSuite, flowRuns: answered({}), openapiDocuments: [] } },
});
