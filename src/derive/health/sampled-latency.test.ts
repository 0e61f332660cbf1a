import { expect, test } from 'vitest';
import { sampledLatency } from './sampled-latency.ts';

const of = (...durations: number[]) =>
  sampledLatency({ durationMs: 1, samples: durations.map((durationMs) => ({ durationMs, status: 200 })) });

test('is the middle one, whatever the order, and the slowest', () => {
  expect(of(9, 1, 5)).toEqual({ count: 3, medianMs: 5, maximumMs: 9 });
  expect(of(4, 1, 2, 9)).toEqual({ count: 4, medianMs: 3, maximumMs: 9 });
});

test('is that of the one request where there are no samples', () => {
  expect(sampledLatency({ durationMs: 7 })).toEqual({ count: 1, medianMs: 7, maximumMs: 7 });
});
