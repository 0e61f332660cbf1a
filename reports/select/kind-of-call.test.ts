import { expect, test } from 'vitest';
import { kindOfCall } from './kind-of-call.ts';

test.each([
  ['GET /containers/json?all=1', 'GET /containers/json'],
  ['GET /v1.45/containers/4f2a/json', 'GET /containers/{id}/json'],
  ['GET /containers/4f2a/logs?tail=2000', 'GET /containers/{id}/logs'],
  ['GET /images/registry.example/shop/api:1.0/json', 'GET /images/{id}/json'],
  ['GET /networks/shop_default', 'GET /networks/{id}'],
  ['GET /volumes', 'GET /volumes'],
  ['GET /version', 'GET /version'],
  ['HEAD http://127.0.0.1:3000/health', 'HEAD {address}'],
  ['read config/compose.yaml', 'read {file}'],
  ['SELECT count(*) FROM jobs', 'SELECT …'],
  ['PING', 'PING'],
])('%s is of the kind %s', (action, kind) => {
  expect(kindOfCall(action)).toBe(kind);
});
