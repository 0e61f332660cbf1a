import { judgeStepRun } from '../../assertions/judge-step-run.ts';
import { effectOf } from '../../flows/effect-of.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { Step } from '../../model/flow/step.ts';
import type { FileScope, RunScope } from './flow-scope.ts';
import { type FlowState, newFlowState } from './flow-state.ts';
import { logInFor } from './log-in.ts';
import type { LeftByFlow } from './read-journal.ts';
import { runStep } from './run-step.ts';
import { runCleanup } from './run-steps.ts';
import { freeSpan, type Span } from './span.ts';
import { variablesOf } from './variables.ts';

/** What became of one step of cleanup. */
export interface SweptStep {
  readonly step: string;
  readonly verdict: string;
  readonly cause?: string;
}

const SWEEP_MS = 60_000;

/**
 * Undoes and removes what an interrupted flow left behind: starts what it stopped, then runs its cleanup. Secrets are
 * not in the journal; steps that only read and captured them, such as a login, run again.
 */
export async function sweepFlow(
  scope: RunScope,
  file: FileScope,
  flow: Flow,
  left: LeftByFlow,
): Promise<readonly SweptStep[]> {
  const state = newFlowState(scope, file, flow);
  for (const [name, value] of left.captured) state.variables.set(name, value);
  const undoing = left.disturbed.toReversed().map(
    ({ service, undo }): Step => ({
      id: `${undo} ${service}`,
      compose: { service, action: undo },
    }),
  );
  const cleanup = flow.cleanup ?? [];
  const span = freeSpan(SWEEP_MS, 'cleanup');
  try {
    const undone = await runCleanup(state, undoing, span);
    await captureAgain(state, cleanup, span);
    const live = [...undone, ...(await runCleanup(state, cleanup, span))];
    return live.map(({ run }) => {
      const { verdict, cause } = judgeStepRun(run);
      return { step: run.id, verdict, ...(cause !== undefined && { cause: String(scope.masker.mask(cause)) }) };
    });
  } finally {
    span.release();
    await state.resources.close();
  }
}

/** Runs the reading steps again whose captures cleanup needs and the journal does not hold. */
async function captureAgain(state: FlowState, cleanup: readonly Step[], span: Span): Promise<void> {
  const needed = new Set(variablesOf(cleanup));
  for (const step of state.flow.steps) {
    const gives = Object.keys(step.capture ?? {}).some((name) => needed.has(name) && !state.variables.has(name));
    if (!gives || effectOf(step) !== 'read') continue;
    await logInFor(state, step, span);
    await runStep(state, step, span);
  }
}
