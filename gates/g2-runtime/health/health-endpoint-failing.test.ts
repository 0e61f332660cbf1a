import { checkCases } from '../../testing/check-cases.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { healthEndpointFailing } from './health-endpoint-failing.ts';

type Answer = Parameters<typeof anAnswer>[0];

const API = 'http://127.0.0.1:3000';
const health = (answer: Answer) => anExchange('api', { outcome: anAnswer(answer) });
const ready = (answer: Answer) =>
  anExchange('api', { purpose: 'readiness', url: `${API}/ready`, outcome: anAnswer(answer) });
const finding = (path: string) => ({
  subject: { service: 'api', container: 'shop-api-1', url: `${API}${path}` },
  message: `GET ${path} reports a failure`,
});

checkCases(healthEndpointFailing, {
  pass: {
    'it is healthy': { httpExchanges: [health({}), ready({ json: { ready: true } })] },
    'it says nothing of itself': { httpExchanges: [health({ json: { version: '1.4' } })] },
    'it is degraded, which another check tells': { httpExchanges: [health({ json: { status: 'degraded' } })] },
    'a path that does not exist, beside one that does, whatever its body is': {
      httpExchanges: [health({}), ready({ status: 404, json: { status: 'fail' } })],
    },
  },
  fail: {
    'a server error': { httpExchanges: [health({ status: 503, json: undefined })], findings: [finding('/health')] },
    'the body of a success says so': {
      httpExchanges: [health({ json: { status: 'unhealthy' } })],
      findings: [finding('/health')],
    },
    'it is alive and not ready': {
      httpExchanges: [health({}), ready({ status: 503, json: { status: 'not ready' } })],
      findings: [finding('/ready')],
    },
    'a plain word': {
      httpExchanges: [health({ json: undefined, excerpt: 'DOWN\n' })],
      findings: [finding('/health')],
    },
    'an endpoint of the settings that discovery asked too is told once': {
      httpExchanges: [
        health({ status: 500 }),
        anExchange('api', { purpose: 'orders', configured: true, outcome: anAnswer({ status: 500 }) }),
      ],
      findings: [finding('/health')],
    },
  },
  notApplicable: {
    'nothing was asked': { httpExchanges: [] },
    'the path does not exist': { httpExchanges: [health({ status: 404 })] },
    'a single-page application answers with its page': {
      httpExchanges: [health({ json: undefined, excerpt: '<!doctype html><title>Down</title>' })],
    },
    'nothing answered': {
      httpExchanges: [anExchange('api', { outcome: { kind: 'failure', code: 'refused', message: 'refused' } })],
    },
    'only metrics failed': {
      httpExchanges: [
        anExchange('api', { purpose: 'metrics', url: `${API}/metrics`, outcome: anAnswer({ status: 500 }) }),
      ],
    },
  },
});
