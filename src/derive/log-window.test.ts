import { expect, test } from 'vitest';
import { linesText, numberText, windowText } from './log-window.ts';

test('counts are said with the number of lines read', () => {
  expect(linesText(12, 'error', { lines: 2000 })).toBe('12 error lines in 2,000 lines read');
  expect(linesText(1, 'fatal', { lines: 1 })).toBe('1 fatal line in 1 line read');
});

test('a window has a beginning and an end, and may leave out what is older', () => {
  const [from, to] = ['2026-01-31T21:00:00.5Z', '2026-01-31T21:30:00Z'];
  expect(windowText({ from, to, truncated: false })).toBe('2026-01-31 21:00:00 UTC to 2026-01-31 21:30:00 UTC');
  expect(windowText({ truncated: true })).toBe('without times; older lines were not read');
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (number, text) => {
  expect(numberText(number)).toBe(text);
});
