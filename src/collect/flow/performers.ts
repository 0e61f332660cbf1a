import type { StepKind } from '../../model/flow/step.ts';
import type { Performer } from './performer.ts';

/** How each kind of step is performed. The modules are loaded when a flow has such a step. */
export const PERFORMERS: { readonly [K in StepKind]?: () => Promise<Performer<K>> } = {
  http: async () => (await import('./http/http-performer.ts')).httpPerformer,
  sql: async () => (await import('./sql/sql-performer.ts')).sqlPerformer,
  redis: async () => (await import('./redis/redis-performer.ts')).redisPerformer,
  metrics: async () => (await import('./metrics/metrics-performer.ts')).metricsPerformer,
  log: async () => (await import('./log/log-performer.ts')).logPerformer,
  websocket: async () => (await import('./websocket/websocket-performer.ts')).websocketPerformer,
  jwt: async () => (await import('./jwt/jwt-performer.ts')).jwtPerformer,
  sse: async () => (await import('./sse/sse-performer.ts')).ssePerformer,
  waitUntil: async () => (await import('./service/wait-until-performer.ts')).waitUntilPerformer,
  compose: async () => (await import('./service/compose-performer.ts')).composePerformer,
  container: async () => (await import('./container/container-performer.ts')).containerPerformer,
};
