import { utcDay } from '../../derive/time/utc-day.ts';
import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { type EvidenceIndex, narrow } from '../evidence-index.ts';

/** The waivers of a capture, and the day on which they are judged: that of the capture, never that of the clock. */
export interface HeldWaivers {
  readonly waivers: readonly PlacedWaiver[];
  /** The piece of evidence that holds them; absent when there are none. */
  readonly evidence?: EvidenceId;
  /** In UTC. */
  readonly day: string;
}

/** @param takenAt when the capture was taken */
export function heldWaivers(index: EvidenceIndex, takenAt: string): HeldWaivers {
  const held = narrow(index, ['waivers']).evidence?.waivers;
  const day = utcDay(takenAt);
  if (held === undefined) return { waivers: [], day };
  return { waivers: held.waivers.map(asWritten), evidence: held.evidence, day };
}

/** A copy that may be handed out in a result. */
function asWritten({ scope, place, ...waiver }: HeldWaiver): PlacedWaiver {
  return { ...waiver, scope: { ...scope }, place: { ...place } };
}

type HeldWaiver = Readonly<Omit<PlacedWaiver, 'scope' | 'place'>> & {
  readonly scope: Readonly<PlacedWaiver['scope']>;
  readonly place: Readonly<PlacedWaiver['place']>;
};
