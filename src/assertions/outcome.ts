import type { AssertionOutcome } from '../model/evidence/assertion-outcome.ts';

/** An assertion that was judged, before it is known whether it stands under `expect` or `warn`. */
export type Judged = Omit<AssertionOutcome, 'level'>;

export function held(what: string, actual: string): Judged {
  return { what, actual, verdict: 'held' };
}

export function broken(what: string, actual: string): Judged {
  return { what, actual, verdict: 'broken' };
}

/** What was recorded does not say whether it holds. */
export function undecided(what: string, actual: string): Judged {
  return { what, actual, verdict: 'undecided' };
}

/** Held or broken, by a condition. */
export function judged(what: string, isHeld: boolean, actual: string): Judged {
  return isHeld ? held(what, actual) : broken(what, actual);
}
