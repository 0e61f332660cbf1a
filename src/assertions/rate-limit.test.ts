import { expect, test } from 'vitest';
import { rateLimitOf } from './rate-limit.ts';

const DATE = 'Sat, 21 Nov 2026 12:00:00 GMT';

test.each<[string, Record<string, string>, object]>([
  [
    'draft 6',
    {
      'ratelimit-limit': '100',
      'ratelimit-remaining': '87',
      'ratelimit-reset': '600',
      'ratelimit-policy': '100;w=900',
    },
    { limit: 100, remaining: 87, reset: 600, window: 900 },
  ],
  [
    'draft 7',
    { ratelimit: 'limit=100, remaining=87, reset=600', 'ratelimit-policy': '100;w=900' },
    { limit: 100, remaining: 87, reset: 600, window: 900 },
  ],
  [
    'draft 8',
    { ratelimit: '"100-in-15min"; r=87; t=600', 'ratelimit-policy': '"100-in-15min"; q=100; w=900; pk=:abc=:' },
    { limit: 100, remaining: 87, reset: 600, window: 900 },
  ],
  [
    'X-RateLimit, with a point in time',
    { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795262460', date: DATE },
    { limit: 100, remaining: 0, reset: 60 },
  ],
  ['Retry-After in seconds', { 'retry-after': '900' }, { retryAfter: 900 }],
  ['Retry-After as a date', { 'retry-after': 'Sat, 21 Nov 2026 12:15:00 GMT', date: DATE }, { retryAfter: 900 }],
  ['a limit with its policy behind it', { 'x-ratelimit-limit': '100, 100;w=900' }, { limit: 100 }],
  ['nothing', { 'content-type': 'text/plain' }, {}],
  ['nonsense', { 'ratelimit-remaining': 'many', 'retry-after': 'soon' }, {}],
])('%s', (_, headers, expected) => {
  const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  expect(rateLimitOf(lists)).toEqual(expected);
});
