import type { CaptureIntake } from '../../../../capture/capture-intake.ts';
import { limitsReachedBy } from '../../../../collect/flow/limits-reached-by.ts';
import { type Observation, StepFailure } from '../../../../collect/flow/performer.ts';
import type { FlowRun } from '../../../../model/evidence/flow-run.ts';
import type { Limits } from '../../../../model/limits/limits.ts';
import { intakeWith } from './limit-case.ts';

/** Keeps what one step saw as a flow of that step, as a run does. */
export async function asFlow(limits: Limits, attempt: Promise<Observation>): Promise<CaptureIntake> {
  const { record, error } = await attempt.catch((failure: unknown): Observation => {
    if (failure instanceof StepFailure) return { error: failure.error };
    throw failure;
  });
  const step = { id: 's', kind: 'http' as const, status: 'ran' as const, facts: [], captures: [] };
  const run: FlowRun = {
    flow: 'f',
    status: 'ran',
    steps: [{ ...step, ...(record && { record }), ...(error && { error }) }],
    cleanup: [],
    stability: { before: [], after: [], asked: [] },
    residue: { created: [] },
    interrupted: false,
  };
  const intake = intakeWith(limits);
  const reading = await intake.read({ collector: 'flow/1', action: 'flow f' }, async () => ({ value: run, bytes: 0 }));
  intake.keep(
    'flowRuns',
    'f',
    reading,
    (value) => value,
    (value) => limitsReachedBy(value, limits),
  );
  return intake;
}
