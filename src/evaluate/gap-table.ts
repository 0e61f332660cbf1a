import type { CheckResult } from '../model/check-result.ts';
import type { GateResult } from '../model/result.ts';
import { subjectsOf } from './subject-text.ts';

/** A check that failed, with the title of the section it stands in. */
export interface FailedCheck {
  readonly section: string;
  readonly check: CheckResult;
}

/** What lacks: a row for each failed check, in the order in which they are given. */
export function gapTable(failed: readonly FailedCheck[]): GateResult['gaps'] {
  return failed.map(({ section, check }) => ({
    priority: check.priority,
    section,
    check: check.id,
    title: check.title,
    impact: check.impact,
    effort: check.effort,
    subjects: subjectsOf(check.findings).length,
    evidence: [...new Set(check.findings.flatMap(({ evidence }) => evidence))],
  }));
}
