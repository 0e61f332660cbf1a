import { PRIORITIES, RISKS, reaches, riskOf } from '../model/priority.ts';
import type { CheckResult, Finding, GateResult, SectionResult } from '../model/result.ts';
import type { Subject } from '../model/subject.ts';
import { compareText } from '../shared/compare.ts';
import { countText } from '../shared/count-text.ts';

type Conclusions = Pick<GateResult, 'risks' | 'recommendations' | 'summary'>;

/** What follows from the findings: the risks, the recommendations and the one-line summary of each section. */
export function conclusions(sections: readonly SectionResult[]): Conclusions {
  const failed = sections
    .flatMap((section) => section.checks.map((check) => ({ section, check })))
    .filter(({ check }) => check.verdict === 'fail')
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
    recommendations: failed.map(({ section, check }) => ({
      priority: check.priority,
      section: section.title,
      check: check.id,
      action: check.fix,
      subjects: [...new Set(check.findings.map((finding) => subjectText(finding.subject)))],
      effort: check.effort,
    })),
    summary: sections.map((section) => ({
      section: section.title,
      status: section.status,
      statement: statement(section),
      evidence: sectionEvidence(section),
    })),
  };
}

/** The shortest text that names a subject: its service, else what else is known of it. */
function subjectText(subject: Subject): string {
  const where = subject.file === undefined ? undefined : `${subject.file}:${subject.line ?? 1}`;
  return (
    subject.service ??
    subject.container ??
    subject.volume ??
    subject.network ??
    subject.image ??
    subject.variable ??
    subject.url ??
    where ??
    subject.project ??
    'the project'
  );
}

function byUrgency(a: CheckResult, b: CheckResult): number {
  if (a.priority !== b.priority) return reaches(a.priority, b.priority) ? -1 : 1;
  return compareText(a.id, b.id);
}

function cited(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap((finding) => finding.evidence))];
}

function sectionEvidence({ checks, exhibits }: SectionResult): string[] {
  const ofChecks = checks.flatMap((check) => [...check.evidence, ...cited(check.findings)]);
  return [...new Set([...ofChecks, ...exhibits.flatMap(({ rows }) => rows.flatMap((row) => row.evidence))])];
}

function statement({ checks, exhibits }: SectionResult): string {
  const count = (verdict: CheckResult['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  const findings = checks.flatMap((check) => check.findings);
  const byPriority = PRIORITIES.map(
    (priority) => [priority, findings.filter((finding) => finding.priority === priority).length] as const,
  );
  const found = byPriority.filter(([, number]) => number > 0).map(([priority, number]) => `${number} ${priority}`);
  const unknown = count('indeterminate') + count('crashed');
  const parts = [
    ...(count('pass') > 0 ? [`${countText(count('pass'), 'check')} passed`] : []),
    ...(findings.length > 0 ? [`${countText(findings.length, 'finding')} (${found.join(', ')})`] : []),
    ...(unknown > 0 ? [`${countText(unknown, 'check')} not evaluated`] : []),
  ];
  if (parts.length > 0) return parts.join('; ');
  return exhibits.some((exhibit) => exhibit.rows.length > 0) ? 'shown for information' : 'nothing to examine';
}
