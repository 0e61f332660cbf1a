import type { ConsultedFor, MissingPiece } from '../../model/evidence/kinds.ts';
import { durationText } from '../../shared/duration-text.ts';

type Engines = ConsultedFor<'engine'>['engine'];

/** Beyond this, a time of the engine tells nothing when it is held against the time of the capture. */
const MOST_MS = 60_000;

/** By how much the clock of an engine is off, at least: what is not known exactly is not held against it. */
export function leastSkewMs({ skewMs, uncertaintyMs }: { skewMs: number; uncertaintyMs: number }): number {
  return Math.max(0, Math.abs(skewMs) - uncertaintyMs);
}

/** `2 hours ahead`, `90 seconds behind`. */
export function skewText(skewMs: number): string {
  return `${durationText(Math.abs(skewMs) / 1000)} ${skewMs > 0 ? 'ahead' : 'behind'}`;
}

/**
 * Why no time of the engine can be held against the time of the capture, which another clock wrote down; empty when the
 * clocks agree well enough, or where nothing is known of them.
 */
export function clockDoubt({ pieces: [engine] }: Engines): readonly MissingPiece[] {
  if (engine?.clock === undefined || leastSkewMs(engine.clock) <= MOST_MS) return [];
  const { skewMs } = engine.clock;
  const message = `the clock of the engine is ${skewText(skewMs)}${skewMs > 0 ? ' of' : ''} the clock of this host`;
  return [{ kind: 'engine', subject: 'engine', code: 'clock.skewed', message: `${message}: uptimes are not known` }];
}
