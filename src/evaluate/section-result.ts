import type { MissingPiece } from '../model/evidence/kinds.ts';
import type { GateSection } from '../model/gate.ts';
import type { NotEvaluated, Relaxation, SectionResult } from '../model/result.ts';
import type { WaiverOutcome } from '../model/waiver.ts';
import { checkResult } from './check-result.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { presentExhibit } from './exhibit-result.ts';
import { runCheck } from './run-check.ts';
import { sectionStatus } from './section-status.ts';
import { effectivePriority } from './severity.ts';
import type { Weighing } from './weighing.ts';

/** What could not be evaluated in a section; the gate is added by the caller. */
export type SectionGap = Omit<NotEvaluated, 'gate'>;

/** A section with what is open in it, what was relaxed, and what became of the waivers that name its checks. */
export interface JudgedSection {
  readonly result: SectionResult;
  readonly gaps: readonly SectionGap[];
  readonly relaxations: readonly Relaxation[];
  readonly waivers: readonly WaiverOutcome[];
}

/** Runs every check and presents every exhibit of a section. */
export function sectionResult(section: GateSection, index: EvidenceIndex, weighing: Weighing): JudgedSection {
  const gaps: SectionGap[] = [];
  const relaxations: Relaxation[] = [];
  const waivers: WaiverOutcome[] = [];
  const gap = (
    what: Pick<SectionGap, 'check' | 'exhibit' | 'title'>,
    reason: string,
    missing: readonly MissingPiece[],
  ) => gaps.push({ section: section.id, ...what, reason, missing: [...missing] });
  const checks = section.checks.flatMap((check) => {
    const effective = effectivePriority(check.meta, weighing.severity);
    if (effective.relaxation) relaxations.push(effective.relaxation);
    if (effective.off) return [];
    const outcome = runCheck(check, index);
    const { result, waivers: named } = checkResult(check, outcome, effective, weighing);
    waivers.push(...named);
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
  const status = sectionStatus(checks, gaps.length > 0);
  return { result: { id, title, status, checks, exhibits }, gaps, relaxations, waivers };
}
