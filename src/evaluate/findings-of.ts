import type { CheckMeta, FindingDraft } from '../model/check.ts';
import type { Finding } from '../model/check-result.ts';
import { compareText } from '../shared/compare.ts';
import { findingFingerprint } from './fingerprint.ts';
import { type EffectivePriority, shifted } from './severity.ts';
import { subjectInOrder } from './subject-in-order.ts';

/** The findings of a check with their final priorities and their fingerprints, in the order of the check. */
export function findingsOf(
  { id, fix }: Pick<CheckMeta, 'id' | 'fix'>,
  { priority, shift }: Pick<EffectivePriority, 'priority' | 'shift'>,
  drafts: readonly FindingDraft[],
): Finding[] {
  const fingerprints = fingerprintsOf(id, drafts);
  return drafts.map((draft) => ({
    fingerprint: fingerprints.get(draft) ?? findingFingerprint(id, draft),
    priority: draft.priority === undefined ? priority : shifted(draft.priority, shift),
    message: draft.message,
    observed: draft.observed,
    expected: draft.expected,
    fix: draft.fix ?? fix,
    ...(draft.snippet !== undefined && { snippet: draft.snippet }),
    subject: subjectInOrder(draft.subject),
    evidence: [...draft.evidence],
  }));
}

/**
 * The fingerprint of every finding. Those that share a subject are numbered by what they say, so that the order in which
 * they were found means nothing.
 */
function fingerprintsOf(check: string, drafts: readonly FindingDraft[]): ReadonlyMap<FindingDraft, string> {
  const seen = new Map<string, number>();
  const inOrder = drafts.toSorted(
    (one, other) => compareText(one.message, other.message) || compareText(one.observed, other.observed),
  );
  return new Map(
    inOrder.map((draft) => {
      const first = findingFingerprint(check, draft);
      const occurrence = seen.get(first) ?? 0;
      seen.set(first, occurrence + 1);
      return [draft, occurrence === 0 ? first : findingFingerprint(check, draft, occurrence)] as const;
    }),
  );
}
