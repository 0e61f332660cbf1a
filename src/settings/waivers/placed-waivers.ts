import type { PlacedWaiver, WaiverEntry } from '../../model/waiver.ts';
import type { Places } from '../../strict-yaml/places.ts';

/** The waivers of a file together with the place at which each begins. */
export function placedWaivers(entries: readonly WaiverEntry[], places: Places): PlacedWaiver[] {
  return entries.map((entry, index) => ({ ...entry, place: places.valueAt(['waivers', index]) }));
}
