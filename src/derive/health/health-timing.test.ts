import { expect, test } from 'vitest';
import { healthTiming } from './health-timing.ts';

test('zero is the default of the engine', () => {
  expect(healthTiming({ test: [], intervalMs: 0, timeoutMs: 0, startPeriodMs: 0, retries: 0 })).toEqual({
    intervalMs: 30_000,
    timeoutMs: 30_000,
    startPeriodMs: 0,
    retries: 3,
    noticedMs: 180_000,
  });
});

test('a hanging service is noticed after so many tests, each after its interval and with its time', () => {
  const timing = { test: [], intervalMs: 10_000, timeoutMs: 3000, startPeriodMs: 5000, retries: 2 };
  expect(healthTiming(timing).noticedMs).toBe(26_000);
});
