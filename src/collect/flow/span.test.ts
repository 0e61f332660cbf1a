import { afterEach, expect, test, vi } from 'vitest';
import { freeSpan, within } from './span.ts';

afterEach(() => vi.useRealTimers());

test('a span that its timer ended names itself, also when the other clock is a moment behind', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const span = freeSpan(60_000, 'step');
  expect(span.endedBy()).toBeUndefined();
  vi.advanceTimersByTime(60_000);
  expect(span.signal.aborted).toBe(true);
  expect(span.endedBy()).toBe('step');
  span.release();
});

test('a span inside of one that ended names that one', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const flow = freeSpan(1000, 'flow');
  const step = within(flow, 60_000, 'step');
  vi.advanceTimersByTime(1000);
  expect(step.signal.aborted).toBe(true);
  expect(step.endedBy()).toBe('flow');
  step.release();
  flow.release();
});
