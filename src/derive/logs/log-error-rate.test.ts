import { expect, test } from 'vitest';
import { secondsAgo } from '../../../gates/testing/evidence.ts';
import { aLogWindow, anEmptyLog } from '../../../gates/testing/log-window.ts';
import { errorLinesPerHour, rateText } from './log-error-rate.ts';

const counts = { fatal: 1, error: 9, warning: 100 };

test.each([
  ['five hours', 18_060, 2],
  ['an hour', 3660, 10],
  ['a second, which counts as an hour', 61, 10],
])('fatal and error lines of %s', (_, from, rate) => {
  expect(errorLinesPerHour(aLogWindow('api', { counts, from: secondsAgo(from) }))).toBe(rate);
});

test('nothing is said of a log that is empty or has no times', () => {
  expect(errorLinesPerHour(anEmptyLog('api'))).toBeUndefined();
  expect(errorLinesPerHour(anEmptyLog('api', { lines: 7, counts }))).toBeUndefined();
});

test.each([
  [0, '0'],
  [0.333, '0.3'],
  [9.96, '10.0'],
  [12.7, '13'],
])('%d is written %s', (rate, text) => {
  expect(rateText(rate)).toBe(text);
});
