import type { CheckResult } from '../model/check-result.ts';
import type { GateResult } from '../model/result.ts';
import type { FailedCheck } from './gap-table.ts';
import { subjectsOf, subjectText } from './subject-text.ts';

type Recommendation = GateResult['recommendations'][number];

/** What to do about each failed check, with the fix made for one of its subjects where there is one. */
export function recommendationsFor(failed: readonly FailedCheck[]): Recommendation[] {
  return failed.map(({ section, check }) => {
    const example = exampleOf(check);
    return {
      priority: check.priority,
      section,
      check: check.id,
      action: check.fix,
      subjects: subjectsOf(check.findings),
      effort: check.effort,
      ...(example && { example }),
    };
  });
}

/** Lines that can be copied say more than a sentence; a fix that is the general one says nothing more. */
function exampleOf({ findings, fix }: CheckResult): Recommendation['example'] {
  const finding =
    findings.find(({ snippet }) => snippet !== undefined) ?? findings.find((candidate) => candidate.fix !== fix);
  if (finding === undefined) return undefined;
  const { snippet } = finding;
  return { subject: subjectText(finding.subject), fix: finding.fix, ...(snippet !== undefined && { snippet }) };
}
