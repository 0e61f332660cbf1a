import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { securityHeaderMissing } from './security-header-missing.ts';

const flowSuite = aSuite([aSuiteFlow('ui')]);
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const page = (headers: Record<string, string>) => [
  aFlowRun('ui', [anHttpStep('page', aResponse(200, '<html>', headers), { request: { path: '/' } })]),
];

checkCases(securityHeaderMissing, {
  pass: { 'a page with all of them': { flowSuite, flowRuns: page(HEADERS) } },
  fail: {
    'a page with none': {
      flowSuite,
      flowRuns: page({ 'content-type': 'text/html' }),
      findings: [
        {
          subject: { flow: 'ui', topic: 'page' },
          message:
            'the page at GET / of api lacks Content-Security-Policy, X-Frame-Options or frame-ancestors, X-Content-Type-Options: nosniff, Referrer-Policy',
        },
      ],
    },
    'a page that may be framed': {
      flowSuite,
      flowRuns: page({ ...HEADERS, 'content-security-policy': "default-src 'self'" }),
      findings: [
        {
          subject: { flow: 'ui', topic: 'page' },
          message: 'the page at GET / of api lacks X-Frame-Options or frame-ancestors',
        },
      ],
    },
  },
  notApplicable: {
    'an answer in JSON is no page': { flowSuite, flowRuns: page({ 'content-type': 'application/json' }) },
  },
});
