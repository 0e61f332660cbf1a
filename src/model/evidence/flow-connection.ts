import * as z from 'zod';
import { HttpResponse } from './flow-http.ts';

/** One message that came in, masked. */
export const ReceivedMessage = z.object({
  /** Milliseconds since the step began; below zero for one that was waiting already. */
  atMs: z.number(),
  /** Empty for a binary message. */
  text: z.string(),
  bytes: z.number(),
  binary: z.boolean().optional(),
  truncated: z.boolean().optional(),
});
export type ReceivedMessage = z.infer<typeof ReceivedMessage>;

/** What was seen of a connection, beginning after the last message that an earlier step was satisfied with. */
export const WebsocketRecord = z.object({
  kind: z.literal('websocket'),
  target: z.string(),
  path: z.string(),
  /** Absent when the step uses an open connection. */
  handshake: z
    .union([
      z.object({ opened: z.literal(true), protocol: z.string() }),
      z.object({ opened: z.literal(false), response: HttpResponse }),
    ])
    .optional(),
  /** As it stands in the flow file. */
  sent: z.string().optional(),
  messages: z.array(ReceivedMessage),
  /** Messages that were received and not kept. */
  dropped: z.number(),
  /** How long messages were waited for. */
  watchedMs: z.number(),
  closed: z.object({ code: z.number(), reason: z.string(), atMs: z.number() }).optional(),
  durationMs: z.number(),
});

export const SseRecord = z.object({
  kind: z.literal('sse'),
  target: z.string(),
  path: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.array(z.string())),
  events: z.array(ReceivedMessage.extend({ event: z.string(), id: z.string() })),
  dropped: z.number(),
  watchedMs: z.number(),
  closed: z.boolean(),
  /** It was not ended but broke, so that something may have been on its way; absent in older captures. */
  torn: z.literal(true).optional(),
  durationMs: z.number(),
});
