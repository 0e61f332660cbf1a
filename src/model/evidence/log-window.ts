import * as z from 'zod';
import { Priority } from '../priority.ts';

/** Lines that say the same but for numbers, identifiers and addresses. */
const Repeated = z.object({
  /** ISO 8601 of the first and the last of them; empty where the engine gave no time. */
  first: z.string(),
  last: z.string(),
  occurrences: z.number(),
  /** One of them, masked. */
  text: z.string(),
});
export type RepeatedLine = z.infer<typeof Repeated>;

export const LogClass = Repeated.extend({ level: z.enum(['fatal', 'error', 'warning']) });
export type LogClass = z.infer<typeof LogClass>;

/** What a service says of itself: `ready`, `checkpoint`, `save`. The text is the latest that was said. */
export const LogTopic = Repeated.extend({
  topic: z.string(),
  /** Numbers that stand in these lines, by what they count: buffers, keys, seconds. */
  measures: z.array(z.object({ unit: z.string(), last: z.number(), least: z.number(), most: z.number() })),
});
export type LogTopic = z.infer<typeof LogTopic>;

/** A line that the settings look for, and what became of it. */
export const LogPatternResult = Repeated.extend({
  name: z.string(),
  must: z.enum(['present', 'absent']).optional(),
  priority: Priority.optional(),
});
export type LogPatternResult = z.infer<typeof LogPatternResult>;

/** How much of a log was read, and what is known to lack. */
export const LogCoverage = z.object({
  /** Number of newest records that were asked for. */
  tail: z.number(),
  /** ISO 8601: older lines were left out on purpose. */
  since: z.string().optional(),
  /** Why there are older lines that were not judged. */
  leftOut: z.array(z.enum(['tail', 'bytes', 'since'])),
  /** Lines that were longer than a mebibyte and lost their end. */
  longLines: z.number(),
  /** Lines to which the engine gave no time. */
  untimedLines: z.number(),
  /** The engine rotates this log, and its first line is later than the start of the container. */
  rotated: z.boolean(),
  /** Bytes that are no UTF-8 were replaced before or while the log was read. */
  lossy: z.boolean(),
  /** Set when the newest lines were not reached: an error of the engine, a deadline, a record that cannot be read. */
  incomplete: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type LogCoverage = z.infer<typeof LogCoverage>;

/** A bounded window of a container's log: what was read, and what stood in it. */
export const LogWindow = z.object({
  container: z.string(),
  service: z.string(),
  driver: z.string(),
  /** ISO 8601 of the first and the last line; absent when the window is empty. */
  from: z.string().optional(),
  to: z.string().optional(),
  lines: z.number(),
  bytes: z.number(),
  /** True when there are older lines that were not read. */
  truncated: z.boolean(),
  /** Lines counted by what they tell. Levels come from JSON fields or from the words of the line. */
  counts: z.object({ fatal: z.number(), error: z.number(), warning: z.number() }),
  /** The few lines that say most; only in captures that have no `classes` and `topics`. */
  notable: z
    .array(z.object({ at: z.string(), topic: z.string(), text: z.string(), occurrences: z.number() }))
    .optional(),
  // Absent in older captures, from here on.
  coverage: LogCoverage.optional(),
  /** Gravest first, then most frequent. */
  classes: z.array(LogClass).optional(),
  /** Lines of a level that fit into none of the classes that are kept. */
  unclassedLines: z.number().optional(),
  topics: z.array(LogTopic).optional(),
  /** Stack traces by what was thrown. */
  traces: z.array(Repeated).optional(),
  /** Stretches in which every minute or every other has fatal or error lines, ten or more in all; the largest of them. */
  bursts: z.array(z.object({ from: z.string(), to: z.string(), lines: z.number() })).optional(),
  /** Lines in which a secret may stand: what the door masked in them is one. */
  suspects: z.array(Repeated).optional(),
  patterns: z.array(LogPatternResult).optional(),
});
export type LogWindow = z.infer<typeof LogWindow>;
