import * as z from 'zod';
import { Priority } from './priority.ts';

/** A line to look for in the logs. */
const LogPattern = z.strictObject({
  /** How the report calls it. */
  name: z.string().min(1),
  /** The only service in whose log it is looked for; every service when absent. */
  service: z.string().min(1).optional(),
  /** A regular expression of the RE2 syntax, which needs no more time the longer it searches. */
  pattern: z.string().min(1),
  /** Whether a line must match, or must not; without it the lines are only counted. */
  must: z.enum(['present', 'absent']).optional(),
  /** How urgent it is when that does not hold. */
  priority: Priority.optional(),
});
export type LogPattern = z.infer<typeof LogPattern>;

/** How much of each log is read, and what is looked for in it. */
export const LogSettings = z.strictObject({
  /** Newest lines read per container. */
  tail: z.number().int().positive().max(9_999_999).default(2000),
  /** Newest bytes judged per container. */
  bytes: z.number().int().min(65_536).default(8_388_608),
  /** Judge what was written within this time, `24h`, and nothing older, however many lines that are. */
  since: z
    .string()
    .regex(/^[1-9]\d{0,4}[mhd]$/, { error: 'must be a duration such as 30m, 24h or 7d' })
    .optional(),
  patterns: z.array(LogPattern).default([]),
});
export type LogSettings = z.infer<typeof LogSettings>;
