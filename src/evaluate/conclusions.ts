import type { CheckResult, Finding } from '../model/check-result.ts';
import { PRIORITIES, RISKS, reaches, riskOf } from '../model/priority.ts';
import type { GateResult, SectionResult } from '../model/result.ts';
import { countText } from '../shared/count-text.ts';
import { gapTable } from './gap-table.ts';
import { openFindings } from './open-findings.ts';
import { recommendationsFor } from './recommendations.ts';

type Conclusions = Pick<GateResult, 'risks' | 'gaps' | 'recommendations' | 'summary'>;

/** What follows from the findings: the risks, the gaps, the recommendations and the one-line summary of each section. */
export function conclusions(sections: readonly SectionResult[]): Conclusions {
  const failed = sections
    .flatMap((section) => section.checks.map((check) => ({ section: section.title, check })))
    .filter(({ check }) => check.verdict === 'fail')
    .map(({ section, check }) => ({ section, check: { ...check, findings: openFindings(check) } }))
    .toSorted((a, b) => byUrgency(a.check, b.check));
  return {
    risks: RISKS.map((risk) => ({
      risk,
      findings: failed.flatMap(({ check }) => {
        const findings = check.findings.filter((finding) => riskOf(finding.priority) === risk);
        if (findings.length === 0) return [];
        return [{ check: check.id, title: check.title, count: findings.length, evidence: cited(findings) }];
      }),
    })),
    gaps: gapTable(failed),
    recommendations: recommendationsFor(failed),
    summary: sections.map((section) => ({
      section: section.title,
      status: section.status,
      statement: statement(section),
      evidence: sectionEvidence(section),
    })),
  };
}

/** Checks that are equally urgent stay in the order of the document. */
function byUrgency(a: CheckResult, b: CheckResult): number {
  if (a.priority === b.priority) return 0;
  return reaches(a.priority, b.priority) ? -1 : 1;
}

function cited(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap((finding) => finding.evidence))];
}

function sectionEvidence({ checks, exhibits }: SectionResult): string[] {
  const ofChecks = checks.flatMap((check) => [...check.evidence, ...cited(check.findings)]);
  return [...new Set([...ofChecks, ...exhibits.flatMap(({ rows }) => rows.flatMap((row) => row.evidence))])];
}

function statement({ status, checks, exhibits }: SectionResult): string {
  const count = (verdict: CheckResult['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  const findings = checks.flatMap(openFindings);
  const accepted = checks.flatMap((check) => check.findings).length - findings.length;
  const byPriority = PRIORITIES.map(
    (priority) => [priority, findings.filter((finding) => finding.priority === priority).length] as const,
  );
  const found = byPriority.filter(([, number]) => number > 0).map(([priority, number]) => `${number} ${priority}`);
  const unknown = count('indeterminate') + count('crashed');
  const parts = [
    ...(count('pass') > 0 ? [`${countText(count('pass'), 'check')} passed`] : []),
    ...(findings.length > 0 ? [`${countText(findings.length, 'finding')} (${found.join(', ')})`] : []),
    ...(accepted > 0 ? [`${countText(accepted, 'finding')} accepted`] : []),
    ...(unknown > 0 ? [`${countText(unknown, 'check')} not evaluated`] : []),
  ];
  if (parts.length > 0) return parts.join('; ');
  if (exhibits.some((exhibit) => exhibit.rows.length > 0)) return 'shown for information';
  return status === 'not-evaluated' ? 'could not be read' : 'nothing to examine';
}
