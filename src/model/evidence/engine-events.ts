import * as z from 'zod';

export const EVENT_ACTIONS = [
  'create',
  'start',
  'restart',
  'stop',
  'kill',
  'die',
  'oom',
  'pause',
  'unpause',
  'rename',
  'update',
  'destroy',
  'health_status',
  'exec_start',
] as const;

export const EngineEvent = z.object({
  /** ISO 8601, by the clock of the engine. */
  at: z.string(),
  action: z.enum(EVENT_ACTIONS),
  containerId: z.string(),
  container: z.string(),
  service: z.string(),
  /** A container of `compose run`. */
  oneOff: z.boolean(),
  image: z.string(),
  /** The id of that image, where Compose wrote it down. */
  imageId: z.string().optional(),
  /** Of `die`. */
  exitCode: z.number().optional(),
  /** Of `kill`: the number or the name of the signal. */
  signal: z.string().optional(),
  /** Of `health_status`. */
  health: z.string().optional(),
  /** Of `exec_start`: the program without its arguments. */
  program: z.string().optional(),
});
export type EngineEvent = z.infer<typeof EngineEvent>;

/** `GET /events?since&until` of the containers of the target: what the engine still remembers. */
export const EngineEvents = z.object({
  /** ISO 8601: what was asked for. */
  since: z.string(),
  until: z.string(),
  /** The oldest event in the answer, of any action; what happened before may be forgotten. Absent when there was none. */
  oldest: z.string().optional(),
  /** Events in the answer. */
  received: z.number(),
  /** Those among them that are not kept: health checks, what leaves no trace, and the oldest beyond the largest number. */
  leftOut: z.object({ healthChecks: z.number(), others: z.number(), older: z.number() }),
  /** Oldest first. */
  events: z.array(EngineEvent),
});
export type EngineEvents = z.infer<typeof EngineEvents>;
