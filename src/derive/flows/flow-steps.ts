import type { JudgedStep } from '../../assertions/judge-step-run.ts';
import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import { judgedRun, type ReadRun } from './judged-flows.ts';

/** A step of a flow as it ran, and how it is judged. */
export interface FlowStep {
  readonly flow: string;
  /** `login`, or with its row `protected (no token)`. */
  readonly name: string;
  readonly phase: 'step' | 'cleanup';
  readonly step: DeepReadonly<StepRun>;
  readonly judged: JudgedStep;
  readonly evidence: EvidenceId;
}

/** The steps of a flow in the order in which they ran, cleanup last. */
export function flowSteps(run: ReadRun): readonly FlowStep[] {
  const { steps, cleanup } = judgedRun(run);
  return [...paired(run, 'step', run.steps, steps), ...paired(run, 'cleanup', run.cleanup, cleanup)];
}

function paired(
  { flow, evidence }: ReadRun,
  phase: FlowStep['phase'],
  steps: readonly DeepReadonly<StepRun>[],
  judgements: readonly JudgedStep[],
): FlowStep[] {
  return steps.flatMap((step, index) => {
    const judged = judgements[index];
    const name = step.row === undefined ? step.id : `${step.id} (${step.row.name})`;
    return judged ? [{ flow, name, phase, step, judged, evidence }] : [];
  });
}
