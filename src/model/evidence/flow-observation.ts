import * as z from 'zod';

export const MetricSample = z.object({
  name: z.string(),
  labels: z.record(z.string(), z.string()),
  /** A number as the format writes it where JSON has none. */
  value: z.union([z.number(), z.enum(['NaN', '+Inf', '-Inf'])]),
});
export type MetricSample = z.infer<typeof MetricSample>;

export const MetricsRecord = z.object({
  kind: z.literal('metrics'),
  target: z.string(),
  path: z.string(),
  status: z.number(),
  contentType: z.string(),
  /** What the format does not allow; the first ones, and how many in all. */
  faults: z.array(z.object({ line: z.number(), code: z.string(), message: z.string() })),
  faultCount: z.number(),
  sampleCount: z.number(),
  /** Every series of every name that this flow speaks of. */
  samples: z.array(MetricSample),
  /** The same at earlier steps, by their ids. */
  earlier: z.record(z.string(), z.array(MetricSample)),
  durationMs: z.number(),
});

export const LoggedLine = z.object({
  container: z.string(),
  /** ISO 8601; empty where the engine gave no time. */
  at: z.string(),
  text: z.string(),
});
export type LoggedLine = z.infer<typeof LoggedLine>;

/** Lines in the order of their times, masked. */
export const RecordedLines = z.object({
  lines: z.array(LoggedLine),
  /** Lines in the window, kept or not. */
  linesRead: z.number(),
  /** The window was read from its begin to its end and every line of it is kept. */
  complete: z.boolean(),
});
export type RecordedLines = z.infer<typeof RecordedLines>;

export const LogRecord = RecordedLines.extend({
  kind: z.literal('log'),
  service: z.string(),
  containers: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  durationMs: z.number(),
});
