import type { MissingPiece } from '../model/evidence/kinds.ts';
import type { GateSection } from '../model/gate.ts';
import type { Priority } from '../model/priority.ts';
import type { CheckResult, NotEvaluated, Relaxation, SectionResult } from '../model/result.ts';
import type { Severity } from '../model/settings.ts';
import { checkResult } from './check-result.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { presentExhibit } from './exhibit-result.ts';
import { runCheck } from './run-check.ts';
import { effectivePriority } from './severity.ts';

/** What decides how a finding weighs. */
export interface Judging {
  readonly failOn: Priority;
  readonly severity: Severity;
}

/** What could not be evaluated in a section; the gate is added by the caller. */
export type SectionGap = Omit<NotEvaluated, 'gate'>;

/** Runs every check and presents every exhibit of a section. */
export function sectionResult(
  section: GateSection,
  index: EvidenceIndex,
  { failOn, severity }: Judging,
): { result: SectionResult; gaps: SectionGap[]; relaxations: Relaxation[] } {
  const gaps: SectionGap[] = [];
  const relaxations: Relaxation[] = [];
  const gap = (
    what: Pick<SectionGap, 'check' | 'exhibit' | 'title'>,
    reason: string,
    missing: readonly MissingPiece[],
  ) => gaps.push({ section: section.id, ...what, reason, missing: [...missing] });
  const checks = section.checks.flatMap((check) => {
    const effective = effectivePriority(check.meta, severity);
    if (effective.relaxation) relaxations.push(effective.relaxation);
    if (effective.off) return [];
    const outcome = runCheck(check, index);
    const result = checkResult(check, outcome, effective, failOn);
    const open = result.verdict === 'indeterminate' || result.verdict === 'crashed' || outcome.beside.length > 0;
    if (open) gap({ check: check.meta.id, title: check.meta.title }, result.reason ?? result.verdict, outcome.beside);
    return [result];
  });
  const exhibits = section.exhibits.map((exhibit) => {
    const { result, missing, crashed } = presentExhibit(exhibit, index);
    const open = missing.length > 0 || crashed !== undefined;
    if (open)
      gap({ exhibit: exhibit.meta.id, title: exhibit.meta.title }, result.incomplete ?? result.reason ?? '', missing);
    return result;
  });
  const { id, title } = section;
  return { result: { id, title, status: sectionStatus(checks), checks, exhibits }, gaps, relaxations };
}

function sectionStatus(checks: readonly CheckResult[]): SectionResult['status'] {
  const has = (verdict: CheckResult['verdict']) => checks.some((check) => check.verdict === verdict);
  if (checks.some((check) => check.failsGate)) return 'fail';
  if (has('indeterminate') || has('crashed')) return 'not-evaluated';
  if (has('fail')) return 'warning';
  return has('pass') ? 'pass' : 'none';
}
