import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anAnswer, anExchange, aState } from '../../testing/evidence.ts';
import { healthCheckContradicted } from './health-check-contradicted.ts';

type Health = NonNullable<Container['state']['health']>;

const called = (status: Health['status'], failingStreak = 0) => [
  aContainer('api', { state: aState({ health: { status, failingStreak, log: [] } }) }),
];
const says = (answer: Parameters<typeof anAnswer>[0]) => [anExchange('api', { outcome: anAnswer(answer) })];
const READY = { purpose: 'readiness', url: 'http://127.0.0.1:3000/ready' } as const;
const degraded = says({ json: { status: 'degraded' } });
const finding = (status: string, observed: string) => ({
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/health' },
  message: `the engine calls it ${status}, and GET /health does not`,
  observed,
});
const SUCCEEDS = 'its health check succeeds';

checkCases(healthCheckContradicted, {
  pass: {
    'both call it healthy': { containers: called('healthy'), httpExchanges: says({}) },
    'both call it unhealthy': { containers: called('unhealthy', 5), httpExchanges: says({ status: 503 }) },
    'one of its endpoints calls it unhealthy as well': {
      containers: called('unhealthy', 5),
      httpExchanges: [...says({}), anExchange('api', { ...READY, outcome: anAnswer({ status: 503 }) })],
    },
    'it is another service that the endpoint calls degraded': {
      containers: called('healthy'),
      httpExchanges: [...says({}), anExchange('ui', { outcome: anAnswer({ json: { status: 'degraded' } }) })],
    },
    'the endpoint says nothing of itself': {
      containers: called('unhealthy', 5),
      httpExchanges: says({ json: { version: '1.4' } }),
    },
  },
  fail: {
    'the engine calls it healthy, the endpoint degraded': {
      containers: called('healthy'),
      httpExchanges: degraded,
      findings: [finding('healthy', `${SUCCEEDS}; HTTP status 200, the body says "degraded"`)],
    },
    'the engine calls it healthy, the endpoint failing': {
      containers: called('healthy'),
      httpExchanges: says({ json: { status: 'unhealthy' } }),
      findings: [finding('healthy', `${SUCCEEDS}; HTTP status 200, the body says "unhealthy"`)],
    },
    'the engine calls it healthy, the endpoint answers with the first of all server errors': {
      containers: called('healthy'),
      httpExchanges: says({ status: 500, json: undefined }),
      findings: [finding('healthy', `${SUCCEEDS}; HTTP status 500`)],
    },
    'the engine calls it healthy, the endpoint answers with a server error': {
      containers: called('healthy'),
      httpExchanges: says({ status: 503, json: undefined }),
      findings: [finding('healthy', `${SUCCEEDS}; HTTP status 503`)],
    },
    'the engine calls it unhealthy, the endpoint healthy': {
      containers: called('unhealthy', 5),
      httpExchanges: says({}),
      findings: [
        finding('unhealthy', 'its health check has failed 5 times in a row; HTTP status 200, the body says "healthy"'),
      ],
    },
  },
  notApplicable: {
    'it has no health check': { containers: [aContainer('api')], httpExchanges: degraded },
    'it is starting': { containers: called('starting'), httpExchanges: degraded },
    'the check has begun to fail as well': { containers: called('healthy', 1), httpExchanges: degraded },
    'it answered no health request': { containers: called('healthy'), httpExchanges: [] },
  },
});
