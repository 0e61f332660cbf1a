import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anyOriginTrusted } from './any-origin-trusted.ts';

const flowSuite = aSuite([aSuiteFlow('cors')]);
const asked = (origin: string, headers: Record<string, string>) => [
  aFlowRun('cors', [anHttpStep('foreign', aResponse(200, {}, headers), { request: { headers: { Origin: origin } } })]),
];
const trusting = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
});
const FOREIGN = 'https://evil.example';

checkCases(anyOriginTrusted, {
  pass: {
    'no permission is given': { flowSuite, flowRuns: asked(FOREIGN, {}) },
    'anybody may read, as nobody': {
      flowSuite,
      flowRuns: asked(FOREIGN, { 'access-control-allow-origin': '*' }),
    },
  },
  fail: {
    'the origin that asked is allowed': {
      flowSuite,
      flowRuns: asked(FOREIGN, trusting(FOREIGN)),
      findings: [
        {
          subject: { flow: 'cors', topic: 'foreign' },
          message: 'GET /api/jobs may be read from https://evil.example with credentials',
        },
      ],
    },
  },
  notApplicable: {
    'an origin that may be its own': {
      flowSuite,
      flowRuns: asked('http://localhost:8088', trusting('http://localhost:8088')),
    },
  },
});
