import type { Matcher } from '../../model/flow/matcher.ts';
import { judgePlace } from '../judge-place.ts';
import type { Judged } from '../outcome.ts';

/** Judges how long something took. */
export function judgeDuration({ durationMs }: { readonly durationMs: number }, matcher: Matcher | undefined): Judged[] {
  if (matcher === undefined) return [];
  return judgePlace({ what: 'duration', nodes: [durationMs], unit: 'milliseconds' }, matcher);
}
