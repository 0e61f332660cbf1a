import { expect, test } from 'vitest';
import { anEntry, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { declaredUrls } from './declared-url.ts';

const urls = (name: string, value: string, different: Partial<ComposeService> = {}) =>
  declaredUrls(
    cited(aProject({ services: [aService('api', { environment: [anEntry(name, value)], ...different })] })),
  ).map(({ host, port }) => `${host}:${port}`);

test.each([
  ['DATABASE_URL', 'postgres://app:***@DB/shop', ['db:5432']],
  ['OTEL_ENDPOINT', 'http://localhost:4317', ['localhost:4317']],
  ['CACHE', 'redis://[::1]', ['[::1]:6379']],
  ['BUCKET', 's3://uploads', []],
  ['CORS_ORIGIN', 'http://localhost:3000', []],
  ['MODE', 'production', []],
])('%s=%s', (name, value, expected) => {
  expect(urls(name, value)).toEqual(expected);
});

test('not those of a service on the network of the host or of another service', () => {
  expect(urls('URL', 'http://localhost:80', { networkMode: 'host' })).toEqual([]);
  expect(urls('URL', 'http://localhost:80', { networkMode: 'service:vpn' })).toEqual([]);
});
