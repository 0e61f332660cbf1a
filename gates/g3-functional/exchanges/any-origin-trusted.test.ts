import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anyOriginTrusted } from './any-origin-trusted.ts';

const flowSuite = aSuite([aSuiteFlow('cors')]);
const asked = (origin: string, headers: Record<string, string>, name = 'Origin') => [
  aFlowRun('cors', [anHttpStep('foreign', aResponse(200, {}, headers), { request: { headers: { [name]: origin } } })]),
];
const trusting = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
});
const FOREIGN = 'https://evil.example';

const answering = (origin: string, name?: string) => ({
  flowSuite,
  flowRuns: asked(origin, trusting(origin), name),
  findings: [
    {
      subject: { flow: 'cors', topic: 'foreign' },
      message: `GET /api/jobs may be read from ${origin} with credentials`,
      observed: `Access-Control-Allow-Origin: ${origin}`,
    },
  ],
});
const own = (origin: string) => ({ flowSuite, flowRuns: asked(origin, trusting(origin)) });

checkCases(anyOriginTrusted, {
  pass: {
    'no permission is given': { flowSuite, flowRuns: asked(FOREIGN, {}) },
    'another origin may': { flowSuite, flowRuns: asked(FOREIGN, trusting('https://shop.example')) },
    'anybody may read, as nobody': {
      flowSuite,
      flowRuns: asked(FOREIGN, { 'access-control-allow-origin': '*' }),
    },
    'anybody may, with credentials, which no browser takes for a permission': {
      flowSuite,
      flowRuns: asked(FOREIGN, trusting('*')),
    },
    'it may read, as nobody': {
      flowSuite,
      flowRuns: asked(FOREIGN, { 'access-control-allow-origin': FOREIGN, 'access-control-allow-credentials': 'false' }),
    },
  },
  fail: {
    'the origin that asked is allowed': answering(FOREIGN),
    'however the header is written': answering(FOREIGN, 'origin'),
    'one without encryption': answering('http://evil.example'),
    'one on a port': answering('https://evil.example:8443'),
    'one below a domain for examples': answering('https://a.b.example.com'),
    'one for tests': answering('https://other.test'),
    'one that cannot be': answering('https://other.invalid'),
  },
  notApplicable: {
    'an origin that may be its own': own('http://localhost:8088'),
    'a name that only begins like one for examples': own('https://example.shop.de'),
    'a name that only ends like one': own('https://shopexample.com'),
    'something that is no origin': own('x-https://evil.example'),
    'an origin with a port that is none': own('https://evil.example:https'),
    'a request that does not say where it is from': {
      flowSuite,
      flowRuns: asked(FOREIGN, trusting(FOREIGN), 'Referer'),
    },
  },
});
