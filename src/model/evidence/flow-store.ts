import * as z from 'zod';

export const SqlRecord = z.object({
  kind: z.literal('sql'),
  target: z.string(),
  /** The statement and its parameters as they stand in the flow file. */
  query: z.string(),
  params: z.array(z.json()),
  /** As whom it was read: `postgres (superuser) → pg_read_all_data`. */
  role: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.json())),
  /** There are more rows than are kept. */
  truncated: z.boolean(),
  durationMs: z.number(),
});

export const RedisRecord = z.object({
  kind: z.literal('redis'),
  target: z.string(),
  command: z.array(z.string()),
  reply: z.json(),
  truncated: z.boolean(),
  durationMs: z.number(),
});

/** How often which command ran, from `INFO commandstats`. */
export const CommandstatsRecord = z.object({
  kind: z.literal('commandstats'),
  target: z.string(),
  since: z.string(),
  before: z.record(z.string(), z.number()),
  after: z.record(z.string(), z.number()),
  durationMs: z.number(),
});
