import type { Finding } from '../../model/check-result.ts';
import type { AcceptedBy, PlacedWaiver, WaiverOutcome } from '../../model/waiver.ts';
import type { HeldWaivers } from './held-waivers.ts';

/** As much of a finding as tells whether a waiver fits it. */
export type Acceptable = Pick<Finding, 'subject' | 'fingerprint' | 'priority'>;

/** The findings of a check after its waivers were applied, and what became of these. */
export interface Accepted<T extends Acceptable> {
  readonly findings: (T & { waiver?: AcceptedBy })[];
  readonly waivers: readonly WaiverOutcome[];
}

/**
 * Applies the waivers of one check to its findings. What is accepted stays a finding, and says who accepted it.
 *
 * @param unread why findings may be missing; undefined when all that the check looks at was read
 */
export function acceptFindings<T extends Acceptable>(
  check: string,
  findings: readonly T[],
  { waivers, day }: Pick<HeldWaivers, 'waivers' | 'day'>,
  unread: string | undefined,
): Accepted<T> {
  const own = waivers.filter((waiver) => waiver.check === check);
  const judged = own.map((waiver) => {
    const fitting = findings.filter((finding) => fits(waiver, finding));
    return { fitting, outcome: { ...waiver, ...stateOf(waiver, fitting, day, unread), findings: fitting.length } };
  });
  const applied = judged.filter(({ outcome }) => outcome.state === 'applied');
  return {
    findings: findings.map((finding) => {
      const by = applied.find(({ fitting }) => fitting.includes(finding));
      return by === undefined ? finding : { ...finding, waiver: acceptedBy(by.outcome) };
    }),
    waivers: judged.map(({ outcome }) => outcome),
  };
}

/** A waiver counts to the end of its last day. */
export function hasExpired({ expires }: Pick<PlacedWaiver, 'expires'>, day: string): boolean {
  return day > expires;
}

function fits({ scope }: PlacedWaiver, { subject, fingerprint }: Acceptable): boolean {
  return (
    (scope.service === undefined || scope.service === subject.service) &&
    (scope.container === undefined || scope.container === subject.container) &&
    (scope.file === undefined || scope.file === subject.file) &&
    (scope.fingerprint === undefined || scope.fingerprint === fingerprint)
  );
}

type State = Pick<WaiverOutcome, 'state' | 'because'>;

function stateOf(waiver: PlacedWaiver, fitting: readonly Acceptable[], day: string, unread: string | undefined): State {
  if (hasExpired(waiver, day)) return { state: 'expired', because: `its last day was ${waiver.expires}` };
  if (fitting.length === 0)
    return unread === undefined
      ? { state: 'orphaned', because: 'its check has no finding that it fits' }
      : { state: 'not-judged', because: unread };
  const isGrave = fitting.some(({ priority }) => priority === 'P0');
  const refusal = isGrave ? lackOfApproval(waiver) : undefined;
  // All or nothing: who accepted the lesser findings did not know of the grave one, or did not ask.
  return refusal === undefined ? { state: 'applied' } : { state: 'refused', because: refusal };
}

function lackOfApproval({ owner, approver }: PlacedWaiver): string | undefined {
  if (approver === undefined) return 'a P0 needs an approver, and it names none';
  const isSame = approver.trim().toLowerCase() === owner.trim().toLowerCase();
  return isSame ? 'a P0 needs an approver other than its owner' : undefined;
}

function acceptedBy({ reason, owner, approver, expires, place }: PlacedWaiver): AcceptedBy {
  return {
    reason,
    owner,
    ...(approver !== undefined && { approver }),
    expires,
    place: { file: place.file, line: place.line },
  };
}
