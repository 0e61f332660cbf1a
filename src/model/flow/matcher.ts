import * as z from 'zod';
import { Json } from './json.ts';
import { lookUp } from './look-up.ts';

export const VALUE_TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const;

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A number, or a text that stands for one: a duration, or a template such as `${left}`. */
const Bound = z.union([z.number(), z.string()]);

/** Operators that must all hold. */
export interface MatcherObject {
  equals?: Json | undefined;
  not?: Matcher | undefined;
  in?: Json[] | undefined;
  gt?: number | string | undefined;
  gte?: number | string | undefined;
  lt?: number | string | undefined;
  lte?: number | string | undefined;
  contains?: Json | undefined;
  startsWith?: string | undefined;
  matches?: string | undefined;
  type?: (typeof VALUE_TYPES)[number] | undefined;
  length?: Matcher | undefined;
  absent?: true | undefined;
  exists?: true | undefined;
  every?: Matcher | undefined;
  some?: Matcher | undefined;
  count?: Matcher | undefined;
  unorderedEquals?: Json[] | undefined;
}

/** What is expected of one place: a plain value that it equals, or operators that must all hold. Nothing is coerced. */
export type Matcher = string | number | boolean | null | MatcherObject;

const lazyMatcher: z.ZodType<Matcher, Matcher> = z.lazy(() => Matcher);

const Operators = z
  .strictObject({
    equals: Json.optional(),
    not: lazyMatcher.optional(),
    in: z.array(Json).min(1).optional(),
    gt: Bound.optional(),
    gte: Bound.optional(),
    lt: Bound.optional(),
    lte: Bound.optional(),
    contains: Json.optional(),
    startsWith: z.string().optional(),
    /** RE2 syntax, found anywhere in the text. */
    matches: z.string().optional(),
    type: z.enum(VALUE_TYPES).optional(),
    /** Characters of a text, items of a list, keys of an object. */
    length: lazyMatcher.optional(),
    absent: z.literal(true).optional(),
    exists: z.literal(true).optional(),
    /** Of all that a path found, and it must have found something. */
    every: lazyMatcher.optional(),
    some: lazyMatcher.optional(),
    /** How many values a path found. */
    count: lazyMatcher.optional(),
    unorderedEquals: z.array(Json).optional(),
  })
  .meta({ id: 'Operators' });

export const OPERATORS = Object.keys(Operators.shape) as readonly (keyof MatcherObject)[];

export const Matcher: z.ZodType<Matcher, Matcher> = z
  .union([Scalar, Operators], { error: 'must be a plain value or operators; a list is written { equals: […] }' })
  .meta({ id: 'Matcher' });

lookUp(lazyMatcher);

/** Matchers by a JSONPath (RFC 9535) or by a name. */
export const Matchers = z.record(z.string(), Matcher).meta({ id: 'Matchers' });
export type Matchers = z.infer<typeof Matchers>;
