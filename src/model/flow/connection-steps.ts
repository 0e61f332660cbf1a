import * as z from 'zod';
import { Duration } from './duration.ts';
import { SequenceShape } from './expectation-parts.ts';
import { Json } from './json.ts';
import { Matcher, Matchers } from './matcher.ts';

const Opening = z.strictObject({
  target: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  protocols: z.array(z.string()).optional(),
  timeout: Duration.optional(),
});

/** Opens a connection, which is kept until the flow ends, or uses one that an earlier step opened. */
export const WebsocketAction = z.strictObject({
  open: Opening.optional(),
  /** Id of the step that opened it. */
  use: z.string().optional(),
  send: z.strictObject({ json: Json.optional(), text: z.string().optional() }).optional(),
  close: z.literal(true).optional(),
});
export type WebsocketAction = z.infer<typeof WebsocketAction>;

export const WebsocketExpectation = z
  .strictObject({
    opened: z.literal(true).optional(),
    /** The handshake is refused with an HTTP answer. */
    rejected: z
      .strictObject({
        status: Matcher,
        headers: Matchers.optional(),
        json: Matchers.optional(),
        text: Matcher.optional(),
      })
      .optional(),
    protocol: Matcher.optional(),
    duration: Matcher.optional(),
    messages: z.strictObject({ within: Duration, ...SequenceShape }).optional(),
    closed: z.strictObject({ within: Duration, code: Matcher.optional(), reason: Matcher.optional() }).optional(),
  })
  .meta({ id: 'WebsocketExpectation' });
export type WebsocketExpectation = z.infer<typeof WebsocketExpectation>;

/** Reads a stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export const SseAction = z.strictObject({
  target: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  lastEventId: z.string().optional(),
  timeout: Duration.optional(),
});
export type SseAction = z.infer<typeof SseAction>;

/** A pattern's `json` is about `{ event, id, data }`, where `data` is JSON when it can be read as such. */
export const SseExpectation = z
  .strictObject({
    status: Matcher.optional(),
    headers: Matchers.optional(),
    duration: Matcher.optional(),
    events: z.strictObject({ within: Duration, ...SequenceShape }).optional(),
  })
  .meta({ id: 'SseExpectation' });
export type SseExpectation = z.infer<typeof SseExpectation>;
