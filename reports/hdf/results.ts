import type { CheckResult, Finding } from '../../src/model/check-result.ts';
import { factsSentence, findingSentence } from '../text/finding-text.ts';
import { clause, sentence } from '../text/sentence.ts';
import { acceptance } from '../text/standing.ts';
import type { HdfResult, HdfWaiver } from './hdf-file.ts';
import { hdfText } from './text.ts';

/**
 * What a check came to, as the results of a control. A viewer makes *Failed* of a failed one, *Profile Error* of an
 * error, and *Not Reviewed* of nothing but skipped ones; only passed ones make *Passed*.
 */
export function hdfResults(check: CheckResult, startedAt: string): HdfResult[] {
  const about = { code_desc: hdfText(clause(check.title)), start_time: startedAt };
  const reason = hdfText(check.reason ?? check.verdict);
  switch (check.verdict) {
    case 'pass':
      return [{ status: 'passed', ...about }];
    case 'crashed':
      return [{ status: 'error', ...about, message: reason }];
    case 'indeterminate':
    case 'not-applicable':
      return [{ status: 'skipped', ...about, skip_message: reason }];
    case 'waived':
    case 'fail':
      return check.findings.map((finding) => findingResult(finding, startedAt));
  }
}

/** Who accepted everything that a check found; undefined unless somebody did. */
export function hdfWaiver({ verdict, findings }: CheckResult): HdfWaiver | undefined {
  const waiver = findings[0]?.waiver;
  if (verdict !== 'waived' || !waiver) return undefined;
  return {
    expiration_date: hdfText(waiver.expires),
    justification: hdfText(acceptance(waiver)),
    message: '',
    run: true,
    skipped_due_to_waiver: true,
  };
}

function findingResult(finding: Finding, startedAt: string): HdfResult {
  const about = { code_desc: hdfText(findingSentence(finding)), start_time: startedAt };
  if (finding.waiver) return { status: 'skipped', ...about, skip_message: hdfText(acceptance(finding.waiver)) };
  const rests = `Evidence: ${finding.evidence.join(', ')}.`;
  const told = `${factsSentence(finding)} Fix: ${sentence(finding.fix)} ${rests}`;
  return { status: 'failed', ...about, message: hdfText(told) };
}
