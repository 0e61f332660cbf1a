import type { KeptLog } from './coverage.ts';
import type { LogScanner } from './log-scanner.ts';

const MINUTE_MS = 60_000;
/** A service has a pace when no pause was longer than this part of the time in which it wrote. */
const PAUSE_OF_SPAN = 10;
/** So many times its longest pause is a silence. */
const SILENCE = 5;

/**
 * Whether a log ends sooner than it should: engines stop without a word at a record that they cannot read, and answer
 * as if that was all (moby/moby#53631). It is worth asking for the newest line when the container was started since the
 * last line, or when it had a pace and lost it.
 *
 * @param now milliseconds since 1970
 */
export function endsTooSoon({ first, last, longestPause }: LogScanner, kept: KeptLog, now: number): boolean {
  if (!kept.running || first === undefined || last === undefined) return false;
  if (kept.startedAt !== undefined && last < kept.startedAt) return true;
  const hasPace = last - first >= MINUTE_MS && longestPause * PAUSE_OF_SPAN <= last - first;
  return hasPace && now - last > Math.max(MINUTE_MS, SILENCE * longestPause);
}
