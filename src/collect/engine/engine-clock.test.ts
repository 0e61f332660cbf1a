import { expect, test } from 'vitest';
import type { Reading } from '../../model/intake.ts';
import { engineClock } from './engine-clock.ts';

const answered = (date: string, durationMs = 0): Reading<string> => ({
  collector: 'engine/1',
  action: 'GET /_ping',
  startedAt: '2026-01-31T21:30:00.500Z',
  durationMs,
  bytes: 2,
  truncated: false,
  value: date,
});

test.each([
  ['agrees to the second', 'Sat, 31 Jan 2026 21:30:00 GMT', 0],
  ['is ahead', 'Sat, 31 Jan 2026 21:31:30 GMT', 90_000],
  ['is behind', 'Sat, 31 Jan 2026 19:30:00 GMT', -7_200_000],
])('the clock of an engine that %s', (_, date, skewMs) => {
  expect(engineClock(answered(date))).toEqual({ skewMs, uncertaintyMs: 500 });
});

test('is known less exactly the longer the answer took', () => {
  expect(engineClock(answered('Sat, 31 Jan 2026 21:30:00 GMT', 400))).toEqual({ skewMs: -200, uncertaintyMs: 700 });
});

test('is not known from an answer without a date', () => {
  expect(engineClock(answered(''))).toBeUndefined();
});
