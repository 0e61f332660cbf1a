import * as z from 'zod';

/** `TYPE`, `TTL` and the length of one key that the settings name. Its value is never read. */
export const RedisKey = z.object({
  service: z.string(),
  container: z.string(),
  database: z.number(),
  key: z.string(),
  /** As Redis calls it; `none` when the key does not exist. */
  type: z.string(),
  /** Absent when the key does not exist or never expires. */
  secondsToLive: z.number().optional(),
  /** Of a list, a sorted set or a stream. */
  length: z.number().optional(),
  expected: z.object({
    type: z.string().optional(),
    maxLength: z.number().optional(),
    mayBeAbsent: z.boolean().optional(),
  }),
});
export type RedisKey = z.infer<typeof RedisKey>;
