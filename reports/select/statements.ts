import type { CheckResult, Finding } from '../../src/model/check-result.ts';
import { PRIORITIES } from '../../src/model/priority.ts';
import type { GateResult, RunResult, SectionResult } from '../../src/model/result.ts';

/** A check with the place in the documents where it stands. */
export interface PlacedCheck {
  readonly gate: GateResult;
  readonly section: SectionResult;
  readonly check: CheckResult;
}

/** A finding with the check that found it. */
export interface PlacedFinding extends PlacedCheck {
  readonly finding: Finding;
}

/** Every check of a run, in the order of the documents. */
export function placedChecks({ gates }: Pick<RunResult, 'gates'>): PlacedCheck[] {
  return gates.flatMap((gate) =>
    gate.sections.flatMap((section) => section.checks.map((check) => ({ gate, section, check }))),
  );
}

/** Every finding of a run, accepted ones included: most urgent first, else in the order of the documents. */
export function placedFindings(result: Pick<RunResult, 'gates'>): PlacedFinding[] {
  const all = placedChecks(result).flatMap((placed) =>
    placed.check.findings.map((finding) => ({ ...placed, finding })),
  );
  return PRIORITIES.flatMap((priority) => all.filter(({ finding }) => finding.priority === priority));
}

/** The checks of which it is not known whether they hold. */
export function unknownChecks(result: Pick<RunResult, 'gates'>): PlacedCheck[] {
  return placedChecks(result).filter(({ check }) => check.verdict === 'indeterminate' || check.verdict === 'crashed');
}
