import type { Check, CheckMeta, FindingDraft } from '../model/check.ts';
import { type Priority, reaches } from '../model/priority.ts';
import type { CheckResult, Finding } from '../model/result.ts';
import { findingFingerprint } from './fingerprint.ts';
import { type CheckOutcome, missingText } from './run-check.ts';
import { type EffectivePriority, shifted } from './severity.ts';

/** Turns the outcome of a check into its result: final priorities, fingerprints, and whether it fails the gate. */
export function checkResult(
  { meta }: Check,
  outcome: CheckOutcome,
  { priority, shift }: EffectivePriority,
  failOn: Priority,
): CheckResult {
  const findings = outcome.verdict === 'fail' ? asFindings(meta, { priority, shift }, outcome.findings) : [];
  const judged = outcome.verdict === 'pass' || outcome.verdict === 'fail';
  const reason = reasonOf(outcome);
  const { id, why, fix, impact, effort, references } = meta;
  return {
    id,
    priority: findings.reduce(
      (most, finding) => (reaches(finding.priority, most) ? finding.priority : most),
      lowest(findings) ?? priority,
    ),
    verdict: outcome.verdict,
    failsGate: findings.some((finding) => reaches(finding.priority, failOn)),
    title: outcome.verdict === 'fail' ? meta.failureTitle : meta.title,
    why,
    fix,
    impact,
    effort,
    references: references.map(({ label, url }) => ({ label, url })),
    examined: judged ? outcome.examined : 0,
    ...(reason !== undefined && { reason }),
    evidence: judged ? [...outcome.evidence] : [],
    findings,
  };
}

function lowest(findings: readonly Finding[]): Priority | undefined {
  return findings[0]?.priority;
}

function asFindings(
  { id, fix }: CheckMeta,
  { priority, shift }: Pick<EffectivePriority, 'priority' | 'shift'>,
  drafts: readonly FindingDraft[],
): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const first = findingFingerprint(id, draft, 0);
    const occurrence = seen.get(first) ?? 0;
    seen.set(first, occurrence + 1);
    return {
      fingerprint: occurrence === 0 ? first : findingFingerprint(id, draft, occurrence),
      priority: draft.priority === undefined ? priority : shifted(draft.priority, shift),
      message: draft.message,
      observed: draft.observed,
      expected: draft.expected,
      fix: draft.fix ?? fix,
      ...(draft.snippet !== undefined && { snippet: draft.snippet }),
      subject: draft.subject,
      evidence: [...draft.evidence],
    };
  });
}

function reasonOf(outcome: CheckOutcome): string | undefined {
  if (outcome.verdict === 'pass') return undefined;
  if (outcome.verdict !== 'fail') return outcome.reason;
  return outcome.beside.length > 0 ? `fails on what was read; not read: ${missingText(outcome.beside)}` : undefined;
}
