import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, anAnswer, anExchange, aState } from '../../../gates/testing/evidence.ts';
import { ownServicesAsked } from './own-http-service.ts';

const notFound = anAnswer({ status: 404 });
const page = anAnswer({ excerpt: '<!doctype html>' });
const exchange = (service: string, different: Parameters<typeof anExchange>[1] = {}) =>
  cited(anExchange(service, different), 'E2');
const asked = (exchanges: ReturnType<typeof exchange>[], api = aContainer('api')) =>
  ownServicesAsked('health', exchanges, [cited(api), cited(aContainer('proxy', { image: 'nginx:1.27' }))]);

test('well-known images, failures and other purposes are left out', () => {
  const refused = { kind: 'failure' as const, code: 'refused', message: 'the connection was refused' };
  const metrics = exchange('api', { purpose: 'metrics', url: 'http://127.0.0.1:3000/metrics' });
  expect(asked([exchange('proxy'), exchange('unknown'), exchange('api', { outcome: refused }), metrics])).toEqual([]);
});

test('a service with several ports is one service, and one endpoint is enough', () => {
  const elsewhere = cited(anExchange('api', { containerPort: 3001 }), 'E3');
  const services = asked([exchange('api', { outcome: notFound }), elsewhere]);
  expect(services).toMatchObject([{ service: 'api', shownBy: 'E3', observed: '/health: 404; /health: 200' }]);
});

test('a page or a missing path shows no endpoint; a failure does', () => {
  const shownBy = (outcome: ReturnType<typeof anAnswer>) =>
    asked([exchange('api', { outcome })]).map((service) => service.shownBy);
  expect([notFound, page, anAnswer({ status: 503 })].map(shownBy)).toEqual([[undefined], [undefined], ['E2']]);
});

test('an endpoint under another path is shown by the health check that asks it with success', () => {
  const healthcheck = { intervalMs: 1000, timeoutMs: 1000, startPeriodMs: 0, retries: 3 };
  const api = aContainer('api', {
    healthcheck: { ...healthcheck, test: ['CMD', 'curl', '-f', 'http://localhost:3000/internal/livez'] },
    state: aState({ health: { status: 'healthy', failingStreak: 0, log: [] } }),
  });
  expect(asked([exchange('api', { outcome: notFound })], api)).toMatchObject([{ shownBy: 'E1' }]);
});

test('what a service answers to any path shows no endpoint', () => {
  const anything = anAnswer({ contentType: 'text/plain', json: undefined, excerpt: 'webmail' });
  const page = exchange('api', { purpose: 'page', url: 'http://127.0.0.1:3000/', outcome: anything });
  const [api] = asked([exchange('api', { outcome: anything }), page]);
  expect([api?.shownBy, api?.observed]).toEqual([undefined, '/health: 200, the same as for /']);
});
