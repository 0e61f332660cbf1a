import { performance } from 'node:perf_hooks';
import pLimit from 'p-limit';
import { judgeStepRun } from '../../assertions/judge-step-run.ts';
import { effectOf } from '../../flows/effect-of.ts';
import { isStep, kindOf } from '../../flows/sound-flows.ts';
import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { Json } from '../../model/flow/json.ts';
import type { Step } from '../../model/flow/step.ts';
import { type Attempt, attempt, isTooLate } from './attempt.ts';
import type { FlowState } from './flow-state.ts';
import type { LiveStep } from './live-step.ts';
import { StepFailure } from './performer.ts';
import { type PreparedStep, prepareStep } from './prepare-step.ts';
import { type Repeated, repeat } from './repeat.ts';
import { lingering, type Span } from './span.ts';
import { noteCreated } from './step-context.ts';
import { takeCaptures } from './take-captures.ts';
import { filledText } from './variables.ts';

interface Row {
  readonly index: number;
  readonly name: string;
  readonly values: Readonly<Record<string, Json>>;
}

/** How long a step that changes the system may go on after an interruption, milliseconds. */
const LINGER_MS = 3000;

/**
 * Runs a step, once per row of its `forEach`. All rows run, whatever becomes of each: one after the other, but for those
 * that run containers of their own, which have nothing to do with each other.
 */
export async function runStep(state: FlowState, step: Step, span: Span): Promise<LiveStep[]> {
  const rows = rowsOf(step);
  if (rows.length === 0) return [await runOnce(state, step, undefined, span)];
  const limit = pLimit(isStep(step, 'container') ? Number.POSITIVE_INFINITY : 1);
  return limit.map(rows, async (row) =>
    span.signal.aborted ? unrun(step, reasonOf(state, span), row) : runOnce(state, step, row, span),
  );
}

/** A step that did not run, and why. With `forEach` it is told once. */
export function unrun(step: Step, reason: string, row?: Row): LiveStep {
  const { facts, captures, ...about } = bare(step, row);
  return { run: { ...about, status: 'not-run', reason, facts, captures }, shown: {} };
}

/** Why nothing more is run. */
export function reasonOf({ scope }: FlowState, span: Span): string {
  if (scope.interrupted()) return 'interrupted';
  return `the time of the ${span.endedBy() ?? 'run'} was up`;
}

async function runOnce(state: FlowState, step: Step, row: Row | undefined, span: Span): Promise<LiveStep> {
  const startedAt = state.scope.intake.now();
  const begin = performance.now();
  const about = { ...bare(step, row), status: 'ran' as const, startedAt: startedAt.toISOString() };
  const took = () => Math.round((performance.now() - begin) * 10) / 10;
  const prepared = preparedOrFault(state, step, row);
  if (prepared instanceof StepFailure)
    return { run: { ...about, durationMs: took(), error: prepared.error }, shown: {} };
  const repeated = await repeat(state, prepared, span, (inner) => attemptToItsEnd(state, prepared, inner));
  // What was cut short says nothing of the system.
  const isCut = state.scope.interrupted() && span.signal.aborted && !repeated.last.isAsExpected;
  if (isCut) return unrun(step, 'interrupted', row);
  const { record } = repeated.last;
  state.earlier.set(step.id, { startedAt, ...(record && { record }) });
  const captures = repeated.last.isAsExpected ? await takeCaptures(state, prepared, repeated.last) : [];
  const run = { ...about, ...outcomeOf(repeated, prepared, span), captures, durationMs: took() };
  await noteCreation(state, step, run);
  return { run, shown: shownOf(prepared) };
}

/** What changes the system is not left in the middle when somebody stops the run. */
async function attemptToItsEnd(state: FlowState, prepared: PreparedStep, span: Span): Promise<Attempt> {
  if (effectOf(prepared.step) === 'read') return attempt(state, prepared, span);
  const longer = lingering(span, LINGER_MS);
  try {
    return await attempt(state, prepared, longer);
  } finally {
    longer.release();
  }
}

function preparedOrFault(state: FlowState, step: Step, row: Row | undefined): PreparedStep | StepFailure {
  try {
    return prepareStep(state, step, row?.values);
  } catch (error) {
    if (error instanceof StepFailure) return error;
    throw error;
  }
}

function outcomeOf({ last, attempts, deadline, abortedBy }: Repeated, { expect, warn }: PreparedStep, span: Span) {
  const { record, error } = last;
  const isLate = error !== undefined && isTooLate(error);
  const ended = deadline ?? (isLate ? (span.endedBy() ?? 'attempt') : undefined);
  const message = error && (isLate && ended ? `${error.message} (the time of the ${ended} was up)` : error.message);
  return {
    ...(attempts && { attempts }),
    ...(record && { record }),
    ...(expect && { expect }),
    ...(warn && { warn }),
    ...(error && { error: { ...error, message: message ?? error.message } }),
    ...(ended && { deadline: ended }),
    ...(abortedBy !== undefined && { abortedBy }),
  };
}

function shownOf({ shownExpect, shownWarn }: PreparedStep): LiveStep['shown'] {
  return { ...(shownExpect && { expect: shownExpect }), ...(shownWarn && { warn: shownWarn }) };
}

/** What a step says that it creates is on disk before the next step runs. */
async function noteCreation(state: FlowState, step: Step, run: StepRun): Promise<void> {
  if (!step.creates || judgeStepRun(run).verdict === 'errored' || run.error) return;
  const id = filledText(step.creates.id, state.variables);
  if (id !== undefined) await noteCreated(state, step.id, { kind: step.creates.kind, id });
}

function bare(step: Step, row: Row | undefined): Pick<StepRun, 'id' | 'row' | 'kind' | 'facts' | 'captures'> {
  const name = row && { row: { index: row.index, name: row.name } };
  return { id: step.id, ...name, kind: kindOf(step), facts: [], captures: [] };
}

function rowsOf({ forEach = [] }: Step): Row[] {
  return forEach.map((values, index) => {
    const { name } = values;
    return { index, name: typeof name === 'string' ? name : String(index + 1), values };
  });
}
