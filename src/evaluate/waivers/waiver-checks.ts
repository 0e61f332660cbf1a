import type { CheckMeta } from '../../model/check.ts';
import type { WaiverOutcome } from '../../model/waiver.ts';

/** A check of the waivers themselves: it looks at what became of them, not at evidence. */
export interface WaiverCheck {
  readonly meta: CheckMeta;
  /** The state in which a waiver is a finding of this check. */
  readonly state: WaiverOutcome['state'];
  readonly message: string;
  readonly expected: string;
}

/** The section at the end of each gate that has waivers. */
export const WAIVER_SECTION = { id: 'waivers', title: 'Accepted Findings' } as const;

const ACCEPTING_RISK = {
  label: 'NIST SP 800-37 Revision 2, task R-4, Risk response and authorization',
  url: 'https://csrc.nist.gov/pubs/sp/800/37/r2/final',
};

const refused: WaiverCheck = {
  state: 'refused',
  message: 'It covers a finding that must stop a release, and nobody else than its owner agreed to that.',
  expected: 'an approver other than the owner',
  meta: {
    id: 'waiver-refused',
    priority: 'P1',
    title: 'Every waiver has the approval that it needs',
    failureTitle: 'Waivers lack the approval that they need',
    why: 'Whoever may accept the gravest risks alone can let everything pass.',
    fix: 'Name an approver who is not the owner, or remove the cause of the finding.',
    impact: 'a grave risk accepted by one person',
    effort: 'small',
    references: [ACCEPTING_RISK],
    withoutExample: 'It is about the findings of other checks, which no file shows.',
  },
};

const expired: WaiverCheck = {
  state: 'expired',
  message: 'Its last day has passed; what it accepted is a finding again.',
  expected: 'a last day that is still to come',
  meta: {
    id: 'waiver-expired',
    priority: 'P2',
    title: 'No waiver has expired',
    failureTitle: 'Waivers have expired',
    why: 'A risk was accepted for a time, and that time is over.',
    fix: 'Remove the cause of the finding and the waiver, or decide again and give a new last day.',
    impact: 'an accepted risk that nobody looks at again',
    effort: 'small',
    references: [ACCEPTING_RISK],
    withoutExample: 'It depends on the day on which the gates are run.',
  },
};

const orphaned: WaiverCheck = {
  state: 'orphaned',
  message: 'It fits no finding.',
  expected: 'a finding that it accepts',
  meta: {
    id: 'waiver-orphaned',
    priority: 'P3',
    title: 'Every waiver fits a finding',
    failureTitle: 'Waivers fit no finding',
    why: 'A waiver that is no longer needed would hide the finding when it comes back.',
    fix: 'Remove the waiver, or correct its scope.',
    impact: 'a finding that comes back unseen',
    effort: 'small',
    references: [ACCEPTING_RISK],
    withoutExample: 'It is about the findings of other checks, which no file shows.',
  },
};

/** The checks of waivers, most urgent first. */
export const WAIVER_CHECKS: readonly WaiverCheck[] = [refused, expired, orphaned];
