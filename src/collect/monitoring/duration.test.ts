import { expect, test } from 'vitest';
import { durationMs } from './duration.ts';

test.each([
  ['0', 0],
  ['15s', 15_000],
  ['1h30m', 5_400_000],
  ['1d', 86_400_000],
  ['250ms', 250],
  ['', undefined],
  ['15', undefined],
  ['30m1h', undefined],
  ['1.5h', undefined],
  ['5 minutes', undefined],
])('%s', (text, expected) => {
  expect(durationMs(text)).toBe(expected);
});
