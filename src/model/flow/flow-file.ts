import * as z from 'zod';
import { Priority } from '../priority.ts';
import { Duration } from './duration.ts';
import { HttpAction, HttpExpectation } from './http-step.ts';
import { Json } from './json.ts';
import { Capture, Identifier, Name, Step } from './step.ts';
import { SecretSource, Target } from './target.ts';

export const EFFECTS = ['read', 'write', 'destructive'] as const;
export const Effects = z.enum(EFFECTS);
export type Effects = z.infer<typeof Effects>;

/** A login that flows share: what it captures is `${sessions.name.capture}`. */
const Session = z.strictObject({
  login: z.strictObject({ http: HttpAction, expect: HttpExpectation }),
  capture: z.record(Name, Capture),
  /** One login for the whole run, or one per flow. */
  reuse: z.enum(['suite', 'flow']).optional(),
});
export type Session = z.infer<typeof Session>;

export const Flow = z.strictObject({
  id: Identifier,
  /** What is true when it passes, one sentence. */
  title: z.string().min(1),
  priority: Priority,
  /** Contracts it proves, by their ids. */
  covers: z.array(Identifier).min(1),
  effects: Effects,
  /** Services that must run; otherwise the flow is blocked. */
  requires: z.array(z.string()).optional(),
  timeout: Duration.optional(),
  /** Flows that share one never run at the same time. */
  locks: z.array(z.string()).optional(),
  /** Last and alone. */
  exclusive: z.literal(true).optional(),
  /** Why what it creates may stay behind. */
  residue: z.strictObject({ accepted: z.string().min(1) }).optional(),
  steps: z.array(Step).min(1),
  /** Always runs, in this order, each step whatever became of the one before it. */
  cleanup: z.array(Step).optional(),
});
export type Flow = z.infer<typeof Flow>;

/** `*.flow.yaml`: functional flows of a system, version 1. Unknown keys are errors. */
export const FlowFile = z.strictObject({
  version: z.literal(1),
  suite: Identifier,
  targets: z.record(Name, Target).optional(),
  secrets: z.record(Name, SecretSource).optional(),
  vars: z.record(Name, Json).optional(),
  /** Contracts of one's own, beside the built-in ones. */
  contracts: z
    .record(Identifier, z.strictObject({ title: z.string().min(1), remedy: z.string().min(1).optional() }))
    .optional(),
  defaults: z
    .strictObject({
      http: z.strictObject({ timeout: Duration }).optional(),
      flow: z.strictObject({ timeout: Duration }).optional(),
    })
    .optional(),
  sessions: z.record(Name, Session).optional(),
  flows: z.array(Flow).min(1),
});
export type FlowFile = z.infer<typeof FlowFile>;
