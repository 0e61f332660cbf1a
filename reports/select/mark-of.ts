import type { CheckResult } from '../../src/model/check-result.ts';
import type { SectionResult } from '../../src/model/result.ts';

/** How a check or a section stands, as every format tells it apart by a sign or a colour. */
export type MarkName = 'pass' | 'fail' | 'warning' | 'waived' | 'unknown' | 'crashed' | 'notApplicable';

/** The mark of a check: a failure that does not fail the gate is a warning. */
export function markOfCheck({ verdict, failsGate }: Pick<CheckResult, 'verdict' | 'failsGate'>): MarkName {
  if (verdict === 'fail') return failsGate ? 'fail' : 'warning';
  if (verdict === 'indeterminate') return 'unknown';
  return verdict === 'not-applicable' ? 'notApplicable' : verdict;
}

const MARKS_OF_SECTIONS = {
  pass: 'pass',
  warning: 'warning',
  fail: 'fail',
  'not-evaluated': 'unknown',
  none: 'notApplicable',
} as const satisfies Record<SectionResult['status'], MarkName>;

export function markOfSection(status: SectionResult['status']): MarkName {
  return MARKS_OF_SECTIONS[status];
}
