import * as z from 'zod';
import { Duration } from './duration.ts';
import { RateLimitExpectation, SchemaReference } from './expectation-parts.ts';
import { Json } from './json.ts';
import { Matcher, Matchers } from './matcher.ts';

export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export const HttpAction = z
  .strictObject({
    target: z.string(),
    method: z.enum(METHODS).optional(),
    path: z.string(),
    query: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    headers: z.record(z.string(), z.string()).optional(),
    /** One of these is the body. */
    json: Json.optional(),
    form: z.record(z.string(), z.string()).optional(),
    text: z.string().optional(),
    timeout: Duration.optional(),
    /** Redirects on the same target are followed; never to another host. */
    follow: z.number().int().min(1).max(10).optional(),
    burst: z
      .strictObject({
        count: z.number().int().min(2).max(10_000),
        concurrency: z.number().int().min(1).max(100).optional(),
        /** Statuses after which no further request is sent. */
        stopOn: z.array(z.number().int()).optional(),
      })
      .optional(),
  })
  .meta({ id: 'HttpAction' });
export type HttpAction = z.infer<typeof HttpAction>;

const answer = {
  /** `any` waives it, which takes another expectation. */
  status: Matcher.optional(),
  headers: Matchers.optional(),
  duration: Matcher.optional(),
  json: Matchers.optional(),
  text: Matcher.optional(),
  /** Bytes of the body. */
  size: Matcher.optional(),
  schema: SchemaReference.optional(),
  ratelimit: RateLimitExpectation.optional(),
  /** Of a burst: how many answers had which status; a failed request counts under its error code. */
  statuses: Matchers.optional(),
};

export const HttpExpectation = z
  .strictObject({
    ...answer,
    /** One of these must hold entirely, beside what stands next to it. */
    anyOf: z.array(z.strictObject(answer)).min(2).optional(),
  })
  .meta({ id: 'HttpExpectation' });
export type HttpExpectation = z.infer<typeof HttpExpectation>;
