import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { isHandedToBrowsers, isUrlForBrowsers } from './url-for-browsers.ts';

test.each([
  ['CORS_ORIGIN', true],
  ['NEXT_PUBLIC_API_URL', true],
  ['BASE_URL', true],
  ['OAUTH_REDIRECT_URI', true],
  ['DATABASE_URL', false],
  ['API_URL', false],
])('%s is for browsers: %s', (variable, expected) => {
  expect(isUrlForBrowsers(variable)).toBe(expected);
});

test.each([
  ['ui', 'http', 80, true],
  ['web-frontend', 'wss', 443, true],
  ['ui', 'http', 3000, false],
  ['ui', 'redis', 80, false],
  ['api', 'http', 80, false],
] as const)('%s hands %s on port %d on to browsers: %s', (service, scheme, port, expected) => {
  expect(isHandedToBrowsers(aContainer(service), { scheme, port }, ['80', 443])).toBe(expected);
});
