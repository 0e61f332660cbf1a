import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { anAnswer, anExchange } from '../../../gates/testing/evidence.ts';
import { healthEndpointAnswers, healthRequests, servesPurpose } from './health-exchange.ts';

const URL = 'http://127.0.0.1:3000';
const asked = (purpose: string, path: string, different: Parameters<typeof anExchange>[1] = {}) =>
  cited(anExchange('api', { purpose, url: `${URL}${path}`, ...different }));

test('the purpose counts where the path tells nothing, and the path where the purpose is a name of its own', () => {
  expect(servesPurpose(asked('health', '/api/self'), 'health')).toBe(true);
  expect(servesPurpose(asked('order service', '/orders/health'), 'health')).toBe(true);
  expect(servesPurpose(asked('page', '/'), 'health')).toBe(false);
});

test('health and readiness are asked for health, metrics and pages are not', () => {
  const requests = healthRequests([
    asked('health', '/health'),
    asked('readiness', '/ready'),
    asked('metrics', '/metrics'),
    asked('page', '/'),
  ]);
  expect(requests.map(({ purpose }) => purpose)).toEqual(['health', 'readiness']);
});

test('a URL that was asked twice counts once, as the settings name it; that of a replica is another one', () => {
  const discovered = asked('health', '/health');
  const configured = asked('order service', '/health', { configured: true });
  const replica = asked('health', '/health', { container: 'shop-api-2' });
  expect(healthRequests([discovered, configured, replica])).toEqual([configured, replica]);
  expect(healthRequests([configured, discovered])).toEqual([configured]);
});

test('an endpoint exists when it answers what was asked for, or fails in answering', () => {
  const paths = healthEndpointAnswers([
    asked('health', '/a', { outcome: anAnswer() }),
    asked('health', '/b', { outcome: anAnswer({ status: 503 }) }),
    asked('health', '/c', { outcome: anAnswer({ status: 404 }) }),
    asked('health', '/d', { outcome: anAnswer({ excerpt: '<!doctype html>' }) }),
    asked('health', '/e', { outcome: { kind: 'failure', code: 'timeout', message: 'no answer' } }),
  ]).map(({ url }) => url);
  expect(paths).toEqual([`${URL}/a`, `${URL}/b`]);
});

test('what a service answers to any path is no endpoint, unless the settings name it', () => {
  const outcome = anAnswer({ contentType: 'text/plain', json: undefined, excerpt: 'webmail' });
  const page = asked('page', '/', { outcome });
  expect(healthEndpointAnswers([asked('health', '/health', { outcome }), page])).toEqual([]);
  expect(healthEndpointAnswers([asked('health', '/health', { outcome, configured: true }), page])).toHaveLength(1);
});
