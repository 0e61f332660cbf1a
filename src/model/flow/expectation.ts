import * as z from 'zod';
import { SseExpectation, WebsocketExpectation } from './connection-steps.ts';
import { HttpExpectation } from './http-step.ts';
import { JwtExpectation } from './jwt-step.ts';
import { LogExpectation, MetricsExpectation } from './observation-steps.ts';
import { ContainerExpectation, ServiceExpectation } from './service-steps.ts';
import { RedisExpectation, SqlExpectation } from './store-steps.ts';

/** An expectation of any kind as it is recorded: every `${…}` filled in, every usual value written out. */
export const RecordedExpectation = z.discriminatedUnion('kind', [
  HttpExpectation.extend({ kind: z.literal('http') }),
  WebsocketExpectation.extend({ kind: z.literal('websocket') }),
  SseExpectation.extend({ kind: z.literal('sse') }),
  SqlExpectation.extend({ kind: z.literal('sql') }),
  RedisExpectation.extend({ kind: z.literal('redis') }),
  MetricsExpectation.extend({ kind: z.literal('metrics') }),
  LogExpectation.extend({ kind: z.literal('log') }),
  ServiceExpectation.extend({ kind: z.literal('waitUntil') }),
  JwtExpectation.extend({ kind: z.literal('jwt') }),
  ContainerExpectation.extend({ kind: z.literal('container') }),
  ServiceExpectation.extend({ kind: z.literal('compose') }),
]);
export type RecordedExpectation = z.infer<typeof RecordedExpectation>;
