import { expect, test } from 'vitest';
import { anEngine } from '../../../gates/testing/evidence.ts';
import { clockDoubt, leastSkewMs } from './clock-doubt.ts';

const doubt = (skewMs: number, uncertaintyMs = 500) =>
  clockDoubt({ pieces: [{ ...anEngine({ clock: { skewMs, uncertaintyMs } }), evidence: 'E1' }], missing: [] });

test.each([
  [0, 500],
  [59_000, 500],
  [-60_400, 500],
  [90_000, 40_000],
])('a clock that is off by %i ms, known to %i ms, is believed', (skewMs, uncertaintyMs) => {
  expect(doubt(skewMs, uncertaintyMs)).toEqual([]);
});

test.each([
  [90_000, '1 minute ahead'],
  [-7_200_000, '2 hours behind'],
])('a clock that is off by %i ms is not', (skewMs, text) => {
  expect(doubt(skewMs)).toMatchObject([{ code: 'clock.skewed', message: expect.stringContaining(text) }]);
});

test.each([
  ['an engine of which no clock is known', [{ ...anEngine(), evidence: 'E1' as const }]],
  ['an engine that was not read', []],
])('%s gives no reason for doubt', (_, pieces) => {
  expect(clockDoubt({ pieces, missing: [] })).toEqual([]);
});

test('what is not known exactly is not held against a clock', () => {
  expect(leastSkewMs({ skewMs: -2400, uncertaintyMs: 600 })).toBe(1800);
  expect(leastSkewMs({ skewMs: 100, uncertaintyMs: 600 })).toBe(0);
});
