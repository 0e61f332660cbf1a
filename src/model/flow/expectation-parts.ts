import * as z from 'zod';
import { Matcher, Matchers } from './matcher.ts';

/** A JSON Schema (2020-12): in place, or the path of a file relative to the flow file. */
export const SchemaReference = z
  .union([z.string().min(1), z.record(z.string(), z.json())])
  .meta({ id: 'SchemaReference' });
export type SchemaReference = z.infer<typeof SchemaReference>;

/** What the headers say about rate limits, in whatever of their forms: numbers, seconds where it is a time. */
export const RateLimitExpectation = z
  .strictObject({
    limit: Matcher.optional(),
    remaining: Matcher.optional(),
    /** Length of the window. */
    window: Matcher.optional(),
    /** Until the window starts anew. */
    reset: Matcher.optional(),
    retryAfter: Matcher.optional(),
  })
  .meta({ id: 'RateLimitExpectation' });
export type RateLimitExpectation = z.infer<typeof RateLimitExpectation>;

/** One message, event or line: by its text, by what it holds as JSON, or by both. */
export const PatternShape = { json: Matchers.optional(), text: Matcher.optional() };
export const Pattern = z.strictObject(PatternShape).meta({ id: 'Pattern' });
export type Pattern = z.infer<typeof Pattern>;

const SequenceElement = z
  .strictObject({
    ...PatternShape,
    /** Told when it is seen, not missed when it is not. */
    optional: z.literal(true).optional(),
    times: z
      .strictObject({
        min: z.number().int().nonnegative().optional(),
        max: z.number().int().nonnegative().optional(),
      })
      .optional(),
  })
  .meta({ id: 'SequenceElement' });
export type SequenceElement = z.infer<typeof SequenceElement>;

/** What must and what must not arrive on an open connection. Others may come between. */
export const SequenceShape = {
  /** Only messages for which this holds are looked at. */
  where: Matchers.optional(),
  /** In this order; true unless said otherwise. */
  ordered: z.boolean().optional(),
  sequence: z.array(SequenceElement).min(1).optional(),
  never: z.array(Pattern).min(1).optional(),
};
