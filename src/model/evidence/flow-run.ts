import * as z from 'zod';
import { RecordedExpectation } from '../flow/expectation.ts';
import { STEP_KINDS } from '../flow/step.ts';
import { AssertionOutcome } from './assertion-outcome.ts';
import { FlowRecord } from './flow-record.ts';

/** An error instead of an observation, and whose it is. */
export const StepError = z.object({
  /** `refused`, `timeout`, `sql.42702`, `variable.undefined` … */
  code: z.string(),
  message: z.string(),
  /**
   * `system`: the audited system did not do its part. `flow`: the flow file asks for what cannot be done.
   * `precondition`: something else was not there. `gates`: this program failed.
   */
  blame: z.enum(['system', 'flow', 'precondition', 'gates']),
});
export type StepError = z.infer<typeof StepError>;

const Attempts = z.object({
  count: z.number(),
  /** Each change of what was seen: `pending`, `analyzing`, `as expected`, an error code. */
  timeline: z.array(z.object({ atMs: z.number(), attempt: z.number(), state: z.string() })),
  /** Changes that are not in the list any more. */
  leftOut: z.number(),
});

export const Deadline = z.enum(['attempt', 'step', 'flow', 'cleanup', 'gate', 'run']);

/** A step as it ran, or why it did not. With `forEach` there is one per row. */
export const StepRun = z.object({
  id: z.string(),
  row: z.object({ index: z.number(), name: z.string() }).optional(),
  kind: z.enum(STEP_KINDS),
  status: z.enum(['ran', 'not-run']),
  /** Why it did not run: `login failed`, `interrupted`. */
  reason: z.string().optional(),
  startedAt: z.string().optional(),
  durationMs: z.number().optional(),
  attempts: Attempts.optional(),
  /** The last observation; absent when there was none. */
  record: FlowRecord.optional(),
  expect: RecordedExpectation.optional(),
  warn: RecordedExpectation.optional(),
  /** Assertions that the masked record cannot decide any more, judged before it was masked. */
  facts: z.array(AssertionOutcome),
  /** Names of the captures that were taken, and what each of the others lacked. */
  captures: z.array(z.object({ name: z.string(), fault: z.string().optional() })),
  error: StepError.optional(),
  /** Which deadline ended it, when one did. */
  deadline: Deadline.optional(),
  /** Under `consistently` or `eventually`: what ended the attempts early. */
  abortedBy: z.string().optional(),
});
export type StepRun = z.infer<typeof StepRun>;

const GuardedContainer = z.object({
  service: z.string(),
  container: z.string(),
  id: z.string(),
  startedAt: z.string().optional(),
  restarts: z.number(),
  state: z.string(),
});

/** What became of one flow. The subject of the piece is its id. */
export const FlowRun = z.object({
  flow: z.string(),
  status: z.enum(['ran', 'blocked', 'excluded', 'not-run']),
  /** Why it did not run, with a stable code. */
  reason: z.object({ code: z.string(), message: z.string() }).optional(),
  startedAt: z.string().optional(),
  durationMs: z.number().optional(),
  steps: z.array(StepRun),
  cleanup: z.array(StepRun),
  /** Containers of the required services around the flow, and which changes the flow itself asked for. */
  stability: z.object({
    before: z.array(GuardedContainer),
    after: z.array(GuardedContainer),
    asked: z.array(z.string()),
  }),
  /** What was created, and what became of it. */
  residue: z.object({
    created: z.array(z.object({ kind: z.string(), id: z.string(), step: z.string() })),
    accepted: z.string().optional(),
  }),
  deadline: Deadline.optional(),
  interrupted: z.boolean(),
});
export type FlowRun = z.infer<typeof FlowRun>;
