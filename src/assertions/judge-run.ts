import type { FlowRun } from '../model/evidence/flow-run.ts';
import type { DeepReadonly } from '../model/evidence/kinds.ts';
import { type JudgedStep, judgeStepRun } from './judge-step-run.ts';
import { type StabilityChange, stabilityChanges } from './stability.ts';

export type FlowVerdict = 'passed' | 'failed' | 'errored' | 'blocked' | 'excluded' | 'not-run';

/** What is left of what a flow created. `unknown`: cleanup did not get so far as to say. */
export type Residue = 'nothing created' | 'removed' | 'accepted' | 'left' | 'unknown';

export interface JudgedRun {
  readonly flow: string;
  readonly verdict: FlowVerdict;
  /** The first thing that kept it from passing, one line; absent when it passed. */
  readonly cause?: string;
  readonly steps: readonly JudgedStep[];
  readonly cleanup: readonly JudgedStep[];
  /** A finding of its own; the verdict of the flow does not follow from it. */
  readonly residue: Residue;
  /** Findings of their own: required services that restarted, were replaced or ended while the flow ran. */
  readonly changes: readonly StabilityChange[];
}

/** In the order in which a step decides about its flow. */
const DECIDING = ['failed', 'errored', 'blocked'] as const;

/** Judges a flow from its record alone: the same record gives the same verdict anywhere. */
export function judgeRun(recorded: DeepReadonly<FlowRun>): JudgedRun {
  // Nothing below changes it; the shapes of the model are only written without `readonly`.
  const run = recorded as FlowRun;
  const steps = run.steps.map(judgeStepRun);
  const cleanup = run.cleanup.map(judgeStepRun);
  const [verdict, cause] = verdictOf(run, steps);
  const changes = stabilityChanges(run.stability);
  return {
    flow: run.flow,
    verdict,
    ...(cause !== undefined && { cause }),
    steps,
    cleanup,
    residue: residueOf(run, cleanup),
    changes,
  };
}

function verdictOf(run: FlowRun, steps: readonly JudgedStep[]): readonly [FlowVerdict, string?] {
  if (run.status !== 'ran') return [run.status, run.reason?.message ?? 'no reason is recorded'];
  for (const verdict of DECIDING) {
    const step = steps.find((each) => each.verdict === verdict);
    if (step) return [verdict, `${nameOf(step)}: ${step.cause ?? verdict}`];
  }
  if (run.deadline) return ['failed', `the deadline of the ${run.deadline} ended the flow`];
  if (run.interrupted) return ['not-run', 'the run was interrupted'];
  const open = steps.find((each) => each.verdict === 'not-run');
  if (open) return ['errored', `${nameOf(open)} did not run: ${open.cause ?? 'no reason is recorded'}`];
  return steps.length > 0 ? ['passed'] : ['errored', 'no step is recorded'];
}

function residueOf({ residue }: FlowRun, cleanup: readonly JudgedStep[]): Residue {
  if (residue.created.length === 0)
    return cleanup.some(({ verdict }) => verdict === 'failed') ? 'left' : 'nothing created';
  if (residue.accepted !== undefined) return 'accepted';
  if (cleanup.some(({ verdict }) => verdict === 'failed')) return 'left';
  return cleanup.length > 0 && cleanup.every(({ verdict }) => verdict === 'passed') ? 'removed' : 'unknown';
}

function nameOf({ id, row }: JudgedStep): string {
  return row === undefined ? id : `${id}[${row}]`;
}
