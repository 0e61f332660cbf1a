import { onTestFinished, vi } from 'vitest';

/**
 * Lets time pass only while this process runs, for the rest of a test: what has to come about within a moment then does so
 * on a busy machine as well. Times of the operating system, such as those of sockets, are not touched.
 */
export function ownTime(): void {
  const toFake = ['setTimeout', 'clearTimeout', 'performance'] as const;
  vi.useFakeTimers({ toFake: [...toFake], shouldAdvanceTime: true, advanceTimeDelta: 1 });
  onTestFinished(() => void vi.useRealTimers());
}
