import { expect, test } from 'vitest';
import { aCoverage } from '../../../gates/testing/log-window.ts';
import { linesText, numberText, outsideOf, windowText } from './log-window.ts';

test('counts are said with the number of lines read', () => {
  expect(linesText(12, 'error', { lines: 2000 })).toBe('12 error lines in 2,000 lines read');
  expect(linesText(1, 'fatal', { lines: 1 })).toBe('1 fatal line in 1 line read');
});

test('a window has a beginning and an end, and may leave out what is older', () => {
  const [from, to] = ['2026-01-31T21:00:00.5Z', '2026-01-31T21:30:00Z'];
  expect(windowText({ from, to, truncated: false })).toBe('2026-01-31 21:00:00 UTC to 2026-01-31 21:30:00 UTC');
  expect(windowText({ truncated: true })).toBe('without times; older lines were not read');
});

test('a window says what of the log lies outside of it', () => {
  const coverage = aCoverage({ tail: 2000, leftOut: ['tail', 'since'], since: '2026-01-31T20:00:00Z', rotated: true });
  expect(windowText({ truncated: true, coverage })).toBe(
    'without times; only the newest 2,000 records were read; only lines since 2026-01-31 20:00:00 UTC were judged; older lines are gone by rotation',
  );
  expect(outsideOf({ truncated: false, coverage: aCoverage() })).toEqual([]);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (number, text) => {
  expect(numberText(number)).toBe(text);
});
