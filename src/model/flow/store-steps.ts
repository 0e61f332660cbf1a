import * as z from 'zod';
import { Duration } from './duration.ts';
import { SchemaReference } from './expectation-parts.ts';
import { Json } from './json.ts';
import { Matcher, Matchers } from './matcher.ts';

/** One reading statement; whatever else is refused by the session that runs it. */
export const SqlAction = z.strictObject({
  target: z.string(),
  query: z.string().min(1),
  params: z.array(Json).optional(),
  timeout: Duration.optional(),
});
export type SqlAction = z.infer<typeof SqlAction>;

export const SqlExpectation = z
  .strictObject({
    rows: Matcher.optional(),
    /** Paths begin at the list of rows: `$[0].status`. */
    json: Matchers.optional(),
    schema: SchemaReference.optional(),
    duration: Matcher.optional(),
  })
  .meta({ id: 'SqlExpectation' });
export type SqlExpectation = z.infer<typeof SqlExpectation>;

/** Where a difference begins: with the flow, or with an earlier step. */
export const Since = z.string().min(1);

/** One command from the list of reading ones, or how often which commands ran since then. */
export const RedisAction = z.strictObject({
  target: z.string(),
  command: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional(),
  commandstats: z.strictObject({ since: Since }).optional(),
  timeout: Duration.optional(),
});
export type RedisAction = z.infer<typeof RedisAction>;

export const RedisExpectation = z
  .strictObject({
    /** Paths begin at the reply; hashes are objects, and JSON inside their fields is read. */
    json: Matchers.optional(),
    schema: SchemaReference.optional(),
    /** Calls by command: `lpush: { gte: 1 }`. */
    increase: Matchers.optional(),
    duration: Matcher.optional(),
  })
  .meta({ id: 'RedisExpectation' });
export type RedisExpectation = z.infer<typeof RedisExpectation>;
