import type { Check } from '../model/check.ts';
import type { CheckResult, Finding } from '../model/check-result.ts';
import { type Priority, reaches } from '../model/priority.ts';
import type { WaiverOutcome } from '../model/waiver.ts';
import { findingsOf } from './findings-of.ts';
import { openFindings } from './open-findings.ts';
import { type CheckOutcome, missingText } from './run-check.ts';
import type { EffectivePriority } from './severity.ts';
import { acceptFindings } from './waivers/accept-findings.ts';
import type { Weighing } from './weighing.ts';

/** A judged check, and what became of the waivers that name it. */
export interface JudgedCheck {
  readonly result: CheckResult;
  readonly waivers: readonly WaiverOutcome[];
}

/** Turns the outcome of a check into its result: final priorities, fingerprints, waivers, and whether it fails the gate. */
export function checkResult(
  { meta }: Pick<Check, 'meta'>,
  outcome: CheckOutcome,
  effective: EffectivePriority,
  weighing: Weighing,
): JudgedCheck {
  const drafts = outcome.verdict === 'fail' ? outcome.findings : [];
  const found = findingsOf(meta, effective, drafts).map((finding) => withHistory(finding, weighing));
  const { findings, waivers } = acceptFindings(meta.id, found, weighing.waivers, whatIsUnread(outcome));
  const open = openFindings({ findings });
  const judged = outcome.verdict === 'pass' || outcome.verdict === 'fail';
  const reason = reasonOf(outcome);
  const { id, title, failureTitle, why, fix, impact, effort, references } = meta;
  return {
    waivers,
    result: {
      id,
      priority: mostUrgent(open.length > 0 ? open : findings) ?? effective.priority,
      verdict: outcome.verdict === 'fail' && open.length === 0 ? 'waived' : outcome.verdict,
      failsGate: open.some((finding) => failsGate(finding, weighing)),
      title: outcome.verdict === 'fail' ? failureTitle : title,
      why,
      fix,
      impact,
      effort,
      references: references.map(({ label, url }) => ({ label, url })),
      examined: judged ? outcome.examined : 0,
      ...(reason !== undefined && { reason }),
      evidence: judged ? [...outcome.evidence] : [],
      findings,
    },
  };
}

function withHistory(finding: Finding, { known }: Weighing): Finding {
  const knownSince = known.since(finding);
  return knownSince === undefined ? finding : { ...finding, knownSince };
}

function failsGate(finding: Finding, { failOn, failOnNew, known }: Weighing): boolean {
  return reaches(finding.priority, failOn) && !(failOnNew && known.covers(finding));
}

function mostUrgent([first, ...rest]: readonly Finding[]): Priority | undefined {
  return rest.reduce(
    (most, { priority }) => (most !== undefined && reaches(priority, most) ? priority : most),
    first?.priority,
  );
}

/** Why findings may be missing, so that nobody can say that a waiver fits none. */
function whatIsUnread(outcome: CheckOutcome): string | undefined {
  if (outcome.verdict === 'indeterminate' || outcome.verdict === 'crashed') return 'its check could not be evaluated';
  return outcome.beside.length > 0 ? 'part of what its check looks at was not read' : undefined;
}

function reasonOf(outcome: CheckOutcome): string | undefined {
  if (outcome.verdict === 'pass') return undefined;
  if (outcome.verdict !== 'fail') return outcome.reason;
  return outcome.beside.length > 0 ? `fails on what was read; not read: ${missingText(outcome.beside)}` : undefined;
}
