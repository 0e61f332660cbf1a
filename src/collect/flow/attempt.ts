import { judgeStep } from '../../assertions/judge-step.ts';
import { isStep } from '../../flows/sound-flows.ts';
import { targetOf } from '../../flows/target-of.ts';
import type { AssertionOutcome } from '../../model/evidence/assertion-outcome.ts';
import type { StepError } from '../../model/evidence/flow-run.ts';
import type { Step, StepKind } from '../../model/flow/step.ts';
import type { FlowState } from './flow-state.ts';
import { type Observation, type Performer, StepFailure } from './performer.ts';
import { PERFORMERS } from './performers.ts';
import type { PreparedStep } from './prepare-step.ts';
import type { Span } from './span.ts';
import { stepContext } from './step-context.ts';

/** What one attempt came to. */
export interface Attempt extends Observation {
  readonly outcomes: readonly AssertionOutcome[];
  readonly isAsExpected: boolean;
  /** Whether another attempt can come out otherwise: something was broken, or the system did not do its part. */
  readonly isWorthRepeating: boolean;
}

const TOO_LATE = ['timeout', 'connect-timeout', 'slow-headers', 'slow-body'];

/** True for an attempt that ran out of its own time. */
export function isTooLate({ code }: StepError): boolean {
  return TOO_LATE.includes(code);
}

/** How long a performer may take to notice that its time is up, milliseconds. */
const GRACE_MS = 500;

/** Performs a step once and judges what was seen. Never throws. */
export async function attempt(state: FlowState, prepared: PreparedStep, span: Span): Promise<Attempt> {
  const observation = await performed(state, prepared, span).catch((error: unknown) => ({ error: errorOf(error) }));
  const { record, error }: Observation = observation;
  const { expect, warn } = prepared;
  const outcomes = [
    ...(record && expect ? judgeStep(record, expect) : []),
    ...(record && warn ? judgeStep(record, warn, 'warn') : []),
  ];
  const required = outcomes.filter(({ level }) => level === 'expect');
  return {
    ...observation,
    outcomes,
    isAsExpected: error === undefined && required.every(({ verdict }) => verdict === 'held'),
    isWorthRepeating: error ? error.blame === 'system' : required.some(({ verdict }) => verdict === 'broken'),
  };
}

/** The performer of a kind of step. */
export async function performerOf(kind: StepKind): Promise<Performer<StepKind>> {
  const load: (() => Promise<unknown>) | undefined = PERFORMERS[kind];
  if (!load) throw new StepFailure({ code: 'step.unknown', message: `${kind} steps cannot be run`, blame: 'gates' });
  return (await load()) as Performer<StepKind>;
}

async function performed(state: FlowState, prepared: PreparedStep, span: Span): Promise<Observation> {
  const { perform } = await performerOf(prepared.kind);
  spend(state, prepared);
  const context = stepContext(state, prepared, span);
  return inTime(perform(prepared.action as never, context), span);
}

/** A performer that does not notice the end of its time must not hold up the flow. */
async function inTime(working: Promise<Observation>, { signal }: Span): Promise<Observation> {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const late = new Promise<never>((_, reject) => {
    stop = () => {
      timer = setTimeout(() => {
        reject(new StepFailure({ code: 'timeout', message: 'it did not end in its time', blame: 'system' }));
      }, GRACE_MS);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Whatever it does later, nobody waits for it.
    working.catch(() => undefined);
  }
}

function spend({ file, scope }: FlowState, { step, action }: PreparedStep): void {
  const target = file.content.targets?.[targetOf(step) ?? ''];
  if (!target || (isStep(step, 'http') && step.http.burst)) return;
  scope.budgets.spend(target, pathIn(step, action), isStep(step, 'http') ? 1 + (step.http.follow ?? 0) : 1);
}

function pathIn(step: Step, action: unknown): string {
  if (isStep(step, 'metrics')) return step.metrics.path ?? '/metrics';
  const opening = isStep(step, 'websocket') ? (action as { open?: unknown }).open : action;
  const path = typeof opening === 'object' && opening !== null && 'path' in opening ? opening.path : '';
  return typeof path === 'string' ? path : '';
}

/** A fault of this program is told as one, and ends the flow, not the run. */
function errorOf(error: unknown): StepError {
  if (error instanceof StepFailure) return error.error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', message, blame: 'gates' };
}
