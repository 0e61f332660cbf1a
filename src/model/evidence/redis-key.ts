import * as z from 'zod';

/** `TYPE`, `TTL` and the length of one key that the settings name, or what a family of keys is. No value is ever read. */
export const RedisKey = z.object({
  service: z.string(),
  container: z.string(),
  database: z.number(),
  key: z.string(),
  /** As Redis calls it; `none` when the key does not exist. Of a family, all types that were met: `hash, string`. */
  type: z.string(),
  /** Absent when the key does not exist or never expires. */
  secondsToLive: z.number().optional(),
  /** Of a list, a sorted set or a stream. */
  length: z.number().optional(),
  /** Of a family of keys (`job:*`): how many were met, and whether that is all of them. Their names are not kept. */
  family: z.object({ met: z.number(), complete: z.boolean() }).optional(),
  expected: z.object({
    type: z.string().optional(),
    maxLength: z.number().optional(),
    mayBeAbsent: z.boolean().optional(),
  }),
});
export type RedisKey = z.infer<typeof RedisKey>;
