import * as z from 'zod';
import { SseRecord, WebsocketRecord } from './flow-connection.ts';
import { BurstRecord, HttpRecord } from './flow-http.ts';
import { LogRecord, MetricsRecord } from './flow-observation.ts';
import { ComposeRecord, JwtRecord, OneOffRecord, ServiceStateRecord } from './flow-service.ts';
import { CommandstatsRecord, RedisRecord, SqlRecord } from './flow-store.ts';

/** What a step saw, by what kind of thing it is. */
export const FlowRecord = z.discriminatedUnion('kind', [
  HttpRecord,
  BurstRecord,
  WebsocketRecord,
  SseRecord,
  SqlRecord,
  RedisRecord,
  CommandstatsRecord,
  MetricsRecord,
  LogRecord,
  ServiceStateRecord,
  ComposeRecord,
  OneOffRecord,
  JwtRecord,
]);
export type FlowRecord = z.infer<typeof FlowRecord>;
export type RecordOf<K extends FlowRecord['kind']> = Extract<FlowRecord, { kind: K }>;
