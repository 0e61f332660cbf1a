import type { ReadExchange } from './http-answer.ts';

/** How long an endpoint takes, over all the times that it was asked. */
export interface SampledLatency {
  readonly count: number;
  readonly medianMs: number;
  readonly maximumMs: number;
}

/** The latency of an endpoint: of its samples, else of the one request that there is. */
export function sampledLatency({ samples, durationMs }: Pick<ReadExchange, 'samples' | 'durationMs'>): SampledLatency {
  const sorted = (samples ?? [{ durationMs }]).map((sample) => sample.durationMs).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = below] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return { count: sorted.length, medianMs: (below + above) / 2, maximumMs: sorted.at(-1) ?? 0 };
}
