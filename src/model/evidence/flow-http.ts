import * as z from 'zod';

/** A request as it stands in the flow file: templates, never what was filled in for a secret. */
export const RequestTemplate = z.object({
  method: z.string(),
  /** Path and query. */
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
});
export type RequestTemplate = z.infer<typeof RequestTemplate>;

/** A body as text, masked. `truncated`: its end is not here, so nothing is said of it as JSON. */
export const RecordedBody = z.object({
  text: z.string(),
  /** Bytes as received, before masking. */
  bytes: z.number(),
  truncated: z.boolean(),
  /** Not UTF-8; then `text` is empty. */
  binary: z.boolean().optional(),
});
export type RecordedBody = z.infer<typeof RecordedBody>;

export const HttpResponse = z.object({
  status: z.number(),
  /** Names in small letters, values in the order of their lines. */
  headers: z.record(z.string(), z.array(z.string())),
  body: RecordedBody,
  /** Addresses that led here, when redirects were followed. */
  redirects: z.array(z.string()).optional(),
});
export type HttpResponse = z.infer<typeof HttpResponse>;

export const HttpRecord = z.object({
  kind: z.literal('http'),
  target: z.string(),
  request: RequestTemplate,
  response: HttpResponse,
  /** From the first byte sent to the last received. */
  durationMs: z.number(),
});

export const BurstRecord = z.object({
  kind: z.literal('burst'),
  target: z.string(),
  request: RequestTemplate,
  asked: z.number(),
  concurrency: z.number(),
  /** How many answers by status; a request without one counts under its error code. */
  tally: z.record(z.string(), z.number()),
  /** The status after which no more was sent. */
  stoppedBy: z.number().optional(),
  /** The answer with that status, else the last one; what headers and body are expected of. */
  response: HttpResponse.optional(),
  /** Of the slowest request. */
  durationMs: z.number(),
});
