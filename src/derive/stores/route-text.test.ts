import { expect, test } from 'vitest';
import { routeText } from './route-text.ts';

test.each([
  [{ route: { via: 'published port' as const, host: '127.0.0.1', port: 6379 } }, 'published port 127.0.0.1:6379'],
  [{ route: { via: 'container address' as const, host: 'fd00::2', port: 6379 } }, 'container address [fd00::2]:6379'],
  [{ notRead: { code: 'not-reachable', message: 'it publishes no port' } }, 'it publishes no port'],
  [{}, 'not reached'],
])('%j reads as %s', (access, text) => {
  expect(routeText(access)).toBe(text);
});
