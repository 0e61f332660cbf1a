import type { GateSection } from '../model/gate.ts';
import type { Priority } from '../model/priority.ts';
import type { CheckResult, NotEvaluated, SectionResult } from '../model/result.ts';
import { checkResult } from './check-result.ts';
import type { EvidenceIndex, MissingPiece } from './evidence-index.ts';
import { presentExhibit } from './exhibit-result.ts';
import { runCheck } from './run-check.ts';

/** What could not be evaluated in a section; the gate is added by the caller. */
export type SectionGap = Omit<NotEvaluated, 'gate'>;

/** Runs every check and presents every exhibit of a section. */
export function sectionResult(
  section: GateSection,
  index: EvidenceIndex,
  failOn: Priority,
): { result: SectionResult; gaps: SectionGap[] } {
  const gaps: SectionGap[] = [];
  const gap = (
    what: Pick<SectionGap, 'check' | 'exhibit' | 'title'>,
    reason: string,
    missing: readonly MissingPiece[],
  ) => gaps.push({ section: section.id, ...what, reason, missing: [...missing] });
  const checks = section.checks.map((check) => {
    const outcome = runCheck(check, index);
    const result = checkResult(check, outcome, failOn);
    const open = result.verdict === 'indeterminate' || result.verdict === 'crashed' || outcome.beside.length > 0;
    if (open) gap({ check: check.meta.id, title: check.meta.title }, result.reason ?? result.verdict, outcome.beside);
    return result;
  });
  const exhibits = section.exhibits.map((exhibit) => {
    const { result, missing, crashed } = presentExhibit(exhibit, index);
    const open = missing.length > 0 || crashed !== undefined;
    if (open)
      gap({ exhibit: exhibit.meta.id, title: exhibit.meta.title }, result.incomplete ?? result.reason ?? '', missing);
    return result;
  });
  return { result: { id: section.id, title: section.title, status: sectionStatus(checks), checks, exhibits }, gaps };
}

function sectionStatus(checks: readonly CheckResult[]): SectionResult['status'] {
  const has = (verdict: CheckResult['verdict']) => checks.some((check) => check.verdict === verdict);
  if (checks.some((check) => check.failsGate)) return 'fail';
  if (has('indeterminate') || has('crashed')) return 'not-evaluated';
  if (has('fail')) return 'warning';
  return has('pass') ? 'pass' : 'none';
}
