import { kindOf } from '../../flows/sound-flows.ts';
import type { Step, StepKind } from '../../model/flow/step.ts';
import { performerOf } from './attempt.ts';
import type { FlowState } from './flow-state.ts';
import { type Performer, StepFailure } from './performer.ts';
import type { Span } from './span.ts';
import { stepContext } from './step-context.ts';

/**
 * Reads what later steps will compare with, when what they name begins.
 *
 * @param at `flow`, or the id of a step
 */
export async function readBaselines(state: FlowState, at: string, span: Span): Promise<void> {
  await Promise.all(
    state.flow.steps.map(async (step) => {
      const kind = kindOf(step);
      // A kind that cannot be performed is told where the step is.
      const { baselineAt, baseline } = await performerOf(kind).catch(withoutBaseline);
      const action = step[kind as keyof Step] as never;
      if (!baseline || baselineAt?.(action) !== at) return;
      state.baselines.set(step.id, await readOne(state, step, () => baseline(action, contextFor(state, step, span))));
    }),
  );
}

function withoutBaseline(error: unknown): Pick<Performer<StepKind>, 'baseline' | 'baselineAt'> {
  if (error instanceof StepFailure) return {};
  throw error;
}

async function readOne(
  state: FlowState,
  step: Step,
  read: () => Promise<unknown>,
): Promise<{ readonly value: unknown } | { readonly failure: StepFailure }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof StepFailure) return { failure: error };
    const message = `${state.flow.id}, ${step.id}: ${error instanceof Error ? error.message : String(error)}`;
    return { failure: new StepFailure({ code: 'internal', message, blame: 'gates' }, error) };
  }
}

function contextFor(state: FlowState, step: Step, span: Span) {
  return stepContext(state, { step, shown: step[kindOf(step) as keyof Step] }, span);
}
