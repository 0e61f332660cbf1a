import type { FindingDraft } from '../../model/check.ts';
import type { CheckResult } from '../../model/check-result.ts';
import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { Relaxation, SectionResult } from '../../model/result.ts';
import type { WaiverOutcome } from '../../model/waiver.ts';
import { checkResult } from '../check-result.ts';
import type { CheckOutcome } from '../run-check.ts';
import { sectionStatus } from '../section-status.ts';
import { effectivePriority } from '../severity.ts';
import type { Weighing } from '../weighing.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { scopeText } from './scope-text.ts';
import { WAIVER_CHECKS, WAIVER_SECTION, type WaiverCheck } from './waiver-checks.ts';
import { waiverTable } from './waiver-table.ts';

/**
 * The last section of a gate: what was accepted in it, by whom and until when, and the waivers that do not count. It is
 * judged after the other sections, because it is about their results.
 *
 * @param waivers those that name a check of the gate
 */
export function waiverSection(
  sections: readonly SectionResult[],
  waivers: readonly WaiverOutcome[],
  weighing: Weighing,
): { section: SectionResult; relaxations: Relaxation[] } | undefined {
  const { evidence, day } = weighing.waivers;
  if (waivers.length === 0 || evidence === undefined) return undefined;
  const relaxations: Relaxation[] = [];
  const checks = WAIVER_CHECKS.flatMap((check): CheckResult[] => {
    const effective = effectivePriority(check.meta, weighing.severity);
    if (effective.relaxation) relaxations.push(effective.relaxation);
    if (effective.off) return [];
    return [checkResult(check, outcomeOf(check, waivers, evidence), effective, weighing).result];
  });
  const exhibits = [acceptedFindings(sections, evidence, day), waiverTable(waivers, evidence)];
  const status = sectionStatus(checks);
  return { section: { ...WAIVER_SECTION, status, checks, exhibits }, relaxations };
}

function outcomeOf(
  { state, message, expected }: WaiverCheck,
  waivers: readonly WaiverOutcome[],
  evidence: EvidenceId,
): CheckOutcome {
  const findings = waivers
    .filter((waiver) => waiver.state === state)
    .map((waiver): FindingDraft => {
      const { check, scope, because = state, place, owner } = waiver;
      return {
        subject: {
          ...(scope.service !== undefined && { service: scope.service }),
          topic: check,
          file: place.file,
          line: place.line,
        },
        message,
        observed: `${check}, ${scopeText(scope)}, owned by ${owner}: ${because}`,
        expected,
        evidence: [evidence],
      };
    });
  const judged = { examined: waivers.length, evidence: [evidence], beside: [] };
  return findings.length > 0 ? { verdict: 'fail', ...judged, findings } : { verdict: 'pass', ...judged };
}
