import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anOpenapiDocument } from '../../testing/openapi.ts';
import { openapiAnswerUnjudged } from './openapi-answer-unjudged.ts';

const flowSuite = aSuite([aSuiteFlow('jobs')]);
const flowRuns = [aFlowRun('jobs', [anHttpStep('get', aResponse(200, { id: 'a' }))])];
const cut = { ...aResponse(200), body: { text: '{"id', bytes: 9_000_000, truncated: true } };
const finding = (message: string) => ({ subject: { flow: 'jobs', topic: 'get', file: 'openapi.yaml' }, message });

checkCases(openapiAnswerUnjudged, {
  pass: { 'it could be judged': { flowSuite, flowRuns, openapiDocuments: [anOpenapiDocument()] } },
  fail: {
    'the answer was cut': {
      flowSuite,
      flowRuns: [aFlowRun('jobs', [anHttpStep('get', cut)])],
      openapiDocuments: [anOpenapiDocument()],
      findings: [finding('GET /api/jobs: the end of the answer is not in the evidence')],
    },
    'the schema is no schema': {
      flowSuite,
      flowRuns,
      openapiDocuments: [anOpenapiDocument({ type: 'strnig' })],
      findings: [
        finding(
          'GET /api/jobs: the schema cannot be used: schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf',
        ),
      ],
    },
    'the document that a service served cannot be read': {
      flowSuite,
      flowRuns: [aFlowRun('jobs', [anHttpStep('document', aResponse(200, 'openapi: 3.0.3\npaths: {}\npaths: {}\n'))])],
      openapiDocuments: [],
      findings: [
        {
          subject: { flow: 'jobs', topic: 'document', file: '/api/jobs of api' },
          message: '/api/jobs of api: the document cannot be used: line 3: Map keys must be unique',
        },
      ],
    },
  },
  notApplicable: { 'there is no document': { flowSuite, flowRuns, openapiDocuments: [] } },
});
