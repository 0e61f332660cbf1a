import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anAnswer, anExchange, aState } from '../../testing/evidence.ts';
import { healthCheckContradicted } from './health-check-contradicted.ts';

type Health = NonNullable<Container['state']['health']>;

const called = (status: Health['status'], failingStreak = 0) => [
  aContainer('api', { state: aState({ health: { status, failingStreak, log: [] } }) }),
];
const says = (answer: Parameters<typeof anAnswer>[0]) => [anExchange('api', { outcome: anAnswer(answer) })];
const degraded = says({ json: { status: 'degraded' } });
const finding = (status: string) => ({
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/health' },
  message: `the engine calls it ${status}, and GET /health does not`,
});

checkCases(healthCheckContradicted, {
  pass: {
    'both call it healthy': { containers: called('healthy'), httpExchanges: says({}) },
    'both call it unhealthy': { containers: called('unhealthy', 5), httpExchanges: says({ status: 503 }) },
    'the endpoint says nothing of itself': {
      containers: called('unhealthy', 5),
      httpExchanges: says({ json: { version: '1.4' } }),
    },
  },
  fail: {
    'the engine calls it healthy, the endpoint degraded': {
      containers: called('healthy'),
      httpExchanges: degraded,
      findings: [finding('healthy')],
    },
    'the engine calls it healthy, the endpoint answers with a server error': {
      containers: called('healthy'),
      httpExchanges: says({ status: 503, json: undefined }),
      findings: [finding('healthy')],
    },
    'the engine calls it unhealthy, the endpoint healthy': {
      containers: called('unhealthy', 5),
      httpExchanges: says({}),
      findings: [finding('unhealthy')],
    },
  },
  notApplicable: {
    'it has no health check': { containers: [aContainer('api')], httpExchanges: degraded },
    'it is starting': { containers: called('starting'), httpExchanges: degraded },
    'the check has begun to fail as well': { containers: called('healthy', 1), httpExchanges: degraded },
    'it answered no health request': { containers: called('healthy'), httpExchanges: [] },
  },
});
