import * as z from 'zod';
import { COMPOSE_ACTIONS } from '../flow/service-steps.ts';
import { RecordedLines } from './flow-observation.ts';

export const ObservedContainer = z.object({
  name: z.string(),
  id: z.string(),
  state: z.string(),
  /** `none` without a health check. */
  health: z.string(),
  restarts: z.number(),
  startedAt: z.string().optional(),
  exitCode: z.number(),
});
export type ObservedContainer = z.infer<typeof ObservedContainer>;

export const ServiceStateRecord = z.object({
  kind: z.literal('waitUntil'),
  service: z.string(),
  containers: z.array(ObservedContainer),
  /** How many restarts there were when the flow began, by name of the container. */
  restartsBefore: z.record(z.string(), z.number()),
  durationMs: z.number(),
});

export const ComposeRecord = ServiceStateRecord.extend({
  kind: z.literal('compose'),
  action: z.enum(COMPOSE_ACTIONS),
});

/** The same container with its whole environment: how a container without some of it ends says something beside it. */
export const ControlRun = z.object({
  running: z.boolean(),
  /** Absent while it runs. */
  exitCode: z.number().optional(),
  output: RecordedLines,
  /** From its start to the last look at it. */
  watchedMs: z.number(),
});
export type ControlRun = z.infer<typeof ControlRun>;

/** What became of a container that was started to see how it ends. Its output is masked. */
export const OneOffRecord = z.object({
  kind: z.literal('container'),
  like: z.string(),
  image: z.string(),
  network: z.string(),
  /** Names of variables, without values. */
  unset: z.array(z.string()),
  set: z.array(z.string()),
  running: z.boolean(),
  /** Absent while it runs. */
  exitCode: z.number().optional(),
  output: RecordedLines,
  /** Where variables are unset. */
  control: ControlRun.optional(),
  durationMs: z.number(),
});

/** A token's parts without its signature; claims that hold secrets are masked. */
export const JwtRecord = z.object({
  kind: z.literal('jwt'),
  /** Why it cannot be read as a token; then header and payload are empty. */
  malformed: z.string().optional(),
  header: z.record(z.string(), z.json()),
  payload: z.record(z.string(), z.json()),
  signature: z.enum(['valid', 'invalid', 'not checked']),
  /** The token was made by the step itself, and with what key: as it stands in the flow file. */
  forged: z.object({ key: z.string() }).optional(),
});
