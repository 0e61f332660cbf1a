import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { serviceMeant } from './documented-service.ts';

const services = [
  cited(aService('api', { image: 'shop/api:1' })),
  cited(aService('db', { image: 'postgres:16', containerName: 'shop-db' })),
  cited(aService('cache', { image: 'redis:7' })),
  cited(aService('sessions', { image: 'valkey/valkey:8' })),
];

test.each([
  ['api', 'api'],
  ['**API Service**', 'api'],
  ['api-service', 'api'],
  ['shop-db', 'db'],
  ['PostgreSQL', 'db'],
  ['postgres (primary)', 'db'],
  ['Redis', undefined],
  ['ws-service', undefined],
  ['—', undefined],
])('%s is %s', (label, name) => {
  expect(serviceMeant(label, services)?.name).toBe(name);
});
