import type { CheckResult, Finding } from '../../../src/model/check-result.ts';
import { PRIORITIES } from '../../../src/model/priority.ts';
import { type MarkName, markOfCheck } from '../../select/mark-of.ts';
import type { PlacedCheck } from '../../select/statements.ts';

/** How a finding stands: what somebody accepted does not fail its gate. */
export function markOfFinding(check: CheckResult, finding: Finding): MarkName {
  return finding.waiver === undefined ? markOfCheck(check) : 'waived';
}

const ORDER: readonly MarkName[] = ['fail', 'crashed', 'unknown', 'warning', 'waived', 'pass', 'notApplicable'];

/** What fails a gate comes first, then what is not known; within both the most urgent; else the order of the documents. */
export function byUrgency(checks: readonly PlacedCheck[]): PlacedCheck[] {
  const ranked = checks.map((placed) => ({ placed, rank: rankOf(placed.check) }));
  return ranked.toSorted((left, right) => left.rank - right.rank).map(({ placed }) => placed);
}

function rankOf(check: CheckResult): number {
  return ORDER.indexOf(markOfCheck(check)) * PRIORITIES.length + PRIORITIES.indexOf(urgencyOf(check));
}

/** The priority of a check's most urgent finding, or its own when it has none. */
export function urgencyOf({ priority, findings }: CheckResult): Finding['priority'] {
  return PRIORITIES.find((each) => findings.some((finding) => finding.priority === each)) ?? priority;
}
