import type { CheckResult } from '../model/check-result.ts';
import type { SectionResult } from '../model/result.ts';

/**
 * What a section comes to: fail before not-evaluated before pass. What was accepted is still not as it should be.
 *
 * @param isOpen something in it, be it a table, could not be evaluated: then it is not as if there were nothing
 */
export function sectionStatus(checks: readonly CheckResult[], isOpen = false): SectionResult['status'] {
  const has = (verdict: CheckResult['verdict']) => checks.some((check) => check.verdict === verdict);
  if (checks.some((check) => check.failsGate)) return 'fail';
  if (has('indeterminate') || has('crashed')) return 'not-evaluated';
  if (has('fail') || has('waived')) return 'warning';
  if (has('pass')) return 'pass';
  return isOpen ? 'not-evaluated' : 'none';
}
