import type { CheckResult } from '../model/check-result.ts';
import type { GateId } from '../model/gate.ts';
import type { GateResult, SectionResult } from '../model/result.ts';

/** A check that blocks the next gate, and whether it was declared to. */
export type BlockingChecks = ReadonlySet<string>;

/**
 * Whether the next gate can start. Only checks that it depends on block it (`blocksNext`): by failing, or by not
 * being evaluated, because what was not observed is not ready.
 */
export function readiness(
  sections: readonly SectionResult[],
  blocking: BlockingChecks,
  next: GateId | undefined,
): GateResult['readiness'] {
  const blockedBy = sections
    .flatMap((section) => section.checks)
    .filter((check) => blocking.has(check.id) && isOpen(check))
    .map(({ id, title, verdict }) => ({ check: id, title: verdict === 'fail' ? title : `Not evaluated: ${title}` }));
  return { ...(next !== undefined && { next }), ready: blockedBy.length === 0, blockedBy };
}

function isOpen({ verdict }: CheckResult): boolean {
  return verdict === 'fail' || verdict === 'indeterminate' || verdict === 'crashed';
}
