import { abortReason } from '../../assertions/abort-reason.ts';
import { judgeStep } from '../../assertions/judge-step.ts';
import { milliseconds } from '../../assertions/milliseconds.ts';
import { pauses } from '../../flows/attempts.ts';
import { render } from '../../flows/render.ts';
import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { RecordedExpectation } from '../../model/flow/expectation.ts';
import type { Json } from '../../model/flow/json.ts';
import type { Matchers } from '../../model/flow/matcher.ts';
import { type Attempt, isTooLate } from './attempt.ts';
import type { FlowState } from './flow-state.ts';
import type { PreparedStep } from './prepare-step.ts';
import { pause, type Span, within } from './span.ts';
import { Timeline } from './timeline.ts';

/** What all attempts of a step came to. */
export interface Repeated {
  /** The attempt that counts. */
  readonly last: Attempt;
  readonly attempts?: NonNullable<StepRun['attempts']>;
  readonly deadline?: NonNullable<StepRun['deadline']>;
  readonly abortedBy?: string;
}

/** An attempt that is given the rest of a span ends up to a millisecond before it: both are rounded to whole ones. */
const EARLY_MS = 5;

type TryOnce = (span: Span) => Promise<Attempt>;

/** Tries until it is as expected, or as long as it must stay so, or once. */
export async function repeat(
  state: FlowState,
  prepared: PreparedStep,
  around: Span,
  tryOnce: TryOnce,
): Promise<Repeated> {
  const { eventually, consistently } = prepared.step;
  const time = eventually?.within ?? consistently?.for;
  if (time === undefined) return { last: await tryOnce(around) };
  const span = within(around, milliseconds(time) ?? 0, 'step');
  try {
    const seen = new Timeline();
    const result = eventually
      ? await untilExpected(state, prepared, span, tryOnce, seen)
      : await aslong(state, prepared, span, tryOnce, seen);
    return { ...result, attempts: seen.attempts };
  } finally {
    span.release();
  }
}

async function untilExpected(
  state: FlowState,
  prepared: PreparedStep,
  span: Span,
  tryOnce: TryOnce,
  seen: Timeline,
): Promise<Repeated> {
  let before: Attempt | undefined;
  for (const pauseMs of pauses(prepared.step)) {
    const last = await tryOnce(span);
    const deadline = span.endedBy();
    // An attempt that was cut short says less than the one before it.
    if (before && deadline && last.error?.blame === 'system' && !last.record) return { last: before, deadline };
    seen.add(stateOf(state, prepared, last));
    if (last.isAsExpected) return { last };
    const abortedBy = last.record && abortedIn(prepared, last.record);
    if (abortedBy !== undefined) return { last, abortedBy };
    if (!last.isWorthRepeating) return { last, ...(deadline && { deadline }) };
    if (!deadline) await pause(pauseMs, span);
    const ended = deadline ?? span.endedBy();
    if (ended) return { last, deadline: ended };
    if (span.signal.aborted) return { last };
    before = last;
  }
  throw new Error('there is always another pause');
}

async function aslong(
  state: FlowState,
  prepared: PreparedStep,
  span: Span,
  tryOnce: TryOnce,
  seen: Timeline,
): Promise<Repeated> {
  let before: Attempt | undefined;
  for (const pauseMs of pauses(prepared.step)) {
    const last = await tryOnce(span);
    if (before && (await isCutBySpan(last, span))) return { last: before };
    seen.add(stateOf(state, prepared, last));
    if (!last.isAsExpected) return { last, abortedBy: `attempt ${seen.attempts.count} was not as expected` };
    await pause(pauseMs, span);
    const ended = span.endedBy();
    if (ended && ended !== 'step') return { last, deadline: ended };
    if (span.signal.aborted) return { last };
    before = last;
  }
  throw new Error('there is always another pause');
}

/** True for an attempt for which the time of the step was too short, which says nothing of the system. */
async function isCutBySpan({ error, record }: Attempt, span: Span): Promise<boolean> {
  if (error === undefined || record) return false;
  const isEnding = isTooLate(error) && span.remainingMs() < EARLY_MS;
  if (isEnding) await pause(EARLY_MS, span);
  return (isEnding || span.signal.aborted) && span.endedBy() === 'step';
}

function abortedIn({ step, variables }: PreparedStep, record: NonNullable<Attempt['record']>): string | undefined {
  const conditions = step.eventually?.abortIf;
  if (!conditions) return undefined;
  const rendered = render(JSON.parse(JSON.stringify({ json: conditions })) as Json, variables, 'words');
  if ('fault' in rendered) return undefined;
  return abortReason(record, (rendered.value as { json: Matchers }).json);
}

/** What was seen, in a few words without secrets: the error, or the first thing that was not as expected. */
function stateOf({ scope }: FlowState, { expect }: PreparedStep, { record, error, isAsExpected }: Attempt): string {
  if (error) return error.code;
  if (isAsExpected || !record || !expect) return 'as expected';
  const [masked, words] = [scope.masker.mask(record), scope.masker.mask(expect)];
  const outcomes = judgeStep(masked as typeof record, words as RecordedExpectation);
  const broken =
    outcomes.find(({ verdict }) => verdict === 'broken') ?? outcomes.find(({ verdict }) => verdict !== 'held');
  return broken?.actual ?? 'not as expected';
}
