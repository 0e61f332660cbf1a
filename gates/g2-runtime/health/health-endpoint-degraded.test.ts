import { checkCases } from '../../testing/check-cases.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { healthEndpointDegraded } from './health-endpoint-degraded.ts';

const health = (answer: Parameters<typeof anAnswer>[0]) => anExchange('api', { outcome: anAnswer(answer) });
const finding = {
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/health' },
  message: 'GET /health reports a degraded service',
};

checkCases(healthEndpointDegraded, {
  pass: {
    'it is healthy': { httpExchanges: [health({})] },
    'it is unhealthy, which another check tells': { httpExchanges: [health({ json: { status: 'unhealthy' } })] },
    'it is degraded so far that it answers with a server error': {
      httpExchanges: [health({ status: 503, json: { status: 'degraded' } })],
    },
    'only a part in the depth of the body is, and it does not say what that means': {
      httpExchanges: [health({ json: { status: 'healthy', parts: { mail: { status: 'degraded' } } } })],
    },
  },
  fail: {
    'its body says so': { httpExchanges: [health({ json: { status: 'Degraded' } })], findings: [finding] },
    'a warning': { httpExchanges: [health({ json: { status: 'warn' } })], findings: [finding] },
    'a plain word': { httpExchanges: [health({ json: undefined, excerpt: 'Degraded' })], findings: [finding] },
  },
  notApplicable: {
    'nothing was asked': { httpExchanges: [] },
    'the path does not exist': { httpExchanges: [health({ status: 404, json: { status: 'degraded' } })] },
  },
});
