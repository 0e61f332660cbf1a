import { expect, test } from 'vitest';
import { clockText, millisecondsOf, ticksWithin } from './moments.ts';
import { quantityOf } from './quantity.ts';

test.each([
  ['6 ms', 6],
  ['1.5 s', 1500],
  ['28 MiB', 29_360_128],
  ['1,024 KiB', 1_048_576],
  ['no limit', undefined],
  ['none', undefined],
  ['6', undefined],
  ['6 parsecs', undefined],
])('%s is %d milliseconds or bytes', (shown, quantity) => {
  expect(quantityOf(shown)).toBe(quantity);
});

test('a time of a table is a moment, and any other text is none', () => {
  expect(millisecondsOf('2026-01-31 21:30:00 UTC')).toBe(Date.parse('2026-01-31T21:30:00Z'));
  expect([millisecondsOf('yesterday'), millisecondsOf('2026-13-45 99:00:00 UTC')]).toEqual([undefined, undefined]);
});

test('an axis has a handful of round moments', () => {
  const from = Date.parse('2026-01-31T21:29:57Z');
  const clocks = (minutes: number) =>
    ticksWithin(from, from + minutes * 60_000, 6).map((at) => clockText(at, minutes > 720));
  expect(clocks(1)).toEqual(['21:30:00', '21:30:10', '21:30:20', '21:30:30', '21:30:40', '21:30:50']);
  expect(clocks(1440)).toEqual(['02-01 00:00', '02-01 06:00', '02-01 12:00', '02-01 18:00']);
});
