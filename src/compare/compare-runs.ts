import {
  type ComparableRun,
  type ComparedFinding,
  type Comparison,
  FINDING_STATES,
  type FindingState,
  type KnownFinding,
} from '../model/comparison.ts';
import type { GateId } from '../model/gate-ids.ts';
import { PRIORITIES } from '../model/priority.ts';
import { compareText } from '../shared/compare.ts';
import { differences } from './differences.ts';
import { notes } from './notes.ts';
import type { ReferenceOf } from './reference-of.ts';
import { whyGone, whyUnknownBefore } from './unjudged.ts';

type KnownCheck = ComparableRun['checks'][number];

/**
 * Two runs side by side, finding by finding. A finding is recognised by its fingerprint; one that is no longer there is
 * fixed only when its check was judged again.
 *
 * @param referenceOf the change that deals with a finding
 */
export function compareRuns(before: ComparableRun, after: ComparableRun, referenceOf: ReferenceOf): Comparison {
  const earlier = byFingerprint(before.findings);
  const later = byFingerprint(after.findings);
  const found = after.findings.map((finding) => compared(finding, earlier.get(finding.fingerprint), before));
  const gone = before.findings
    .filter(({ fingerprint }) => !later.has(fingerprint))
    .map((finding) => noLongerFound(finding, before, after));
  const checks = [...after.checks, ...before.checks];
  const findings = [...found, ...gone].map((one) => placed(one, checks, referenceOf)).toSorted(byStateAndUrgency);
  return { before: before.run, after: after.run, counts: counted(findings), findings, notes: notes(before, after) };
}

type Outcome = Pick<ComparedFinding, 'state' | 'before' | 'after' | 'differs' | 'because'>;
type Found = Outcome & { readonly finding: KnownFinding };

function compared(finding: KnownFinding, earlier: KnownFinding | undefined, before: ComparableRun): Found {
  if (earlier === undefined) {
    const because = whyUnknownBefore(finding, before);
    const state = finding.waived ? 'waived' : 'new';
    return { finding, state, after: seen(finding), ...(because !== undefined && { because }) };
  }
  const differs = differences(earlier, finding);
  const state = finding.waived ? 'waived' : differs.length > 0 ? 'changed' : 'open';
  return { finding, state, before: seen(earlier), after: seen(finding), ...(differs.length > 0 && { differs }) };
}

function noLongerFound(finding: KnownFinding, before: ComparableRun, after: ComparableRun): Found {
  const gate = before.checks.find(({ id }) => id === finding.check)?.gate;
  const because = whyGone(finding, gate, after);
  if (because === undefined) return { finding, state: 'fixed', before: seen(finding) };
  return { finding, state: 'evidence-gone', before: seen(finding), because };
}

function placed(
  { finding, ...outcome }: Found,
  checks: readonly KnownCheck[],
  referenceOf: ReferenceOf,
): ComparedFinding {
  const { check, fingerprint, subject, message } = finding;
  // The sentence of the run in which it was found: a check that passes now has another one.
  const of = checks.find(({ id, verdict }) => id === check && (verdict === 'fail' || verdict === 'waived'));
  const reference = referenceOf(finding);
  const gate: GateId = of?.gate ?? 'g1';
  return {
    ...outcome,
    gate,
    section: of?.section ?? '',
    check,
    title: of?.title ?? check,
    fingerprint,
    subject,
    message,
    ...(reference !== undefined && { reference }),
  };
}

function seen({ priority, observed, waived }: KnownFinding): NonNullable<ComparedFinding['before']> {
  return { priority, observed, waived };
}

function byFingerprint(findings: readonly KnownFinding[]): ReadonlyMap<string, KnownFinding> {
  return new Map(findings.map((finding) => [finding.fingerprint, finding]));
}

function byStateAndUrgency(one: ComparedFinding, other: ComparedFinding): number {
  const states = FINDING_STATES.indexOf(one.state) - FINDING_STATES.indexOf(other.state);
  return (
    states ||
    urgency(one) - urgency(other) ||
    compareText(one.gate, other.gate) ||
    compareText(one.check, other.check) ||
    compareText(placeText(one), placeText(other)) ||
    compareText(one.fingerprint, other.fingerprint)
  );
}

function placeText({ subject }: ComparedFinding): string {
  return [subject.service, subject.container, subject.variable, subject.port, subject.file].join('\0');
}

function urgency({ after, before }: ComparedFinding): number {
  return PRIORITIES.indexOf(after?.priority ?? before?.priority ?? 'P3');
}

function counted(findings: readonly ComparedFinding[]): Record<FindingState, number> {
  const count = (state: FindingState) => findings.filter((finding) => finding.state === state).length;
  return {
    new: count('new'),
    changed: count('changed'),
    open: count('open'),
    waived: count('waived'),
    'evidence-gone': count('evidence-gone'),
    fixed: count('fixed'),
  };
}
