import { expect, test } from 'vitest';
import { compareText } from './compare.ts';
import { countText } from './count-text.ts';
import { durationText } from './duration-text.ts';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59.9, '59 seconds'],
  [60, '1 minute'],
  [14 * 60 + 59, '14 minutes'],
  [2 * 3600, '2 hours'],
  [3 * 86_400, '3 days'],
])('%d seconds read as %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KiB'],
  [64 * 1024 ** 2, '64 MiB'],
  [1.5 * 1024 ** 3, '1.5 GiB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test('counts agree with their noun', () => {
  expect([countText(1, 'service'), countText(2, 'service'), countText(0, 'entry', 'entries')]).toEqual([
    '1 service',
    '2 services',
    '0 entries',
  ]);
});

test('text is ordered by code unit, not by locale', () => {
  expect(['b', 'ä', 'a', 'B'].toSorted(compareText)).toEqual(['B', 'a', 'b', 'ä']);
});
