import { expect, test } from 'vitest';
import { lineTemplate } from './line-template.ts';

test.each([
  ['connect ECONNREFUSED 172.18.0.3:5432', 'connect ECONNREFUSED #'],
  ['job 3f9a2c1b-7d04-4e5f-8a6b-1c2d3e4f5a6b failed after 12ms', 'job # failed after #ms'],
  ['2026-01-31T21:30:00.123Z ERROR at 21:30:00', '# ERROR at #'],
  ['container 0f3a9b2c1d4e5f60 ended', 'container # ended'],
  ['peer fe80::1 and [::1]:8080', 'peer # and [#]:#'],
  ['at 0x7ffee4 in worker-7', 'at # in worker-#'],
  ['password is «redacted:k3v9x2m7qa»', 'password is #'],
  ['deadbeef without a digit stays', 'deadbeef without a digit stays'],
])('%s', (text, template) => {
  expect(lineTemplate(text)).toBe(template);
});

test('only the beginning of a long line counts', () => {
  expect(lineTemplate('x'.repeat(5000))).toHaveLength(400);
});
