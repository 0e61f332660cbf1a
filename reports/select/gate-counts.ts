import type { GateResult } from '../../src/model/result.ts';

export interface GateCounts {
  readonly passed: number;
  /** Checks that fail the gate. */
  readonly failed: number;
  /** Checks that fail, but less urgently than what fails the gate. */
  readonly warnings: number;
  readonly notEvaluated: number;
}

/** What the checks of a gate came to, told apart the way a reader of the verdict needs it. */
export function gateCounts({ counts, sections }: Pick<GateResult, 'counts' | 'sections'>): GateCounts {
  const failed = sections.flatMap(({ checks }) => checks).filter(({ failsGate }) => failsGate).length;
  return {
    passed: counts.pass,
    failed,
    warnings: counts.fail - failed,
    notEvaluated: counts.indeterminate + counts.crashed,
  };
}
