import { expect, test } from 'vitest';
import { utcTime } from './utc-time.ts';

test.each([
  ['2026-01-31T21:30:00.000Z', '2026-01-31 21:30:00 UTC'],
  ['2026-01-31T21:30:00Z', '2026-01-31 21:30:00 UTC'],
  ['2026-01-31T21:30:00.123456789Z', '2026-01-31 21:30:00 UTC'],
  ['2026-01-31T23:30:00+02:00', '2026-01-31 21:30:00 UTC'],
])('%s reads as %s', (iso, text) => {
  expect(utcTime(iso)).toBe(text);
});

test.each(['yesterday', '2026-01-31T21:30:00', '2026-13-31T21:30:00Z', ''])('%s is not a time with a zone', (text) => {
  expect(utcTime(text)).toBe(text);
});
