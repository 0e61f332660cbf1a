import { isoTime } from './repeated-lines.ts';

const MINUTE_MS = 60_000;
/** More minutes with errors than this are not told apart: the oldest are forgotten. */
const MOST_MINUTES = 5000;
const FEWEST_LINES = 10;
const MOST_BURSTS = 5;

export interface Burst {
  readonly from: string;
  readonly to: string;
  readonly lines: number;
}

/** How many fatal and error lines there were in each minute. */
export class ErrorMinutes {
  readonly #lines = new Map<number, number>();

  add(at: number | undefined, lines = 1): void {
    if (at === undefined) return;
    const minute = Math.floor(at / MINUTE_MS);
    this.#lines.set(minute, (this.#lines.get(minute) ?? 0) + lines);
    if (this.#lines.size <= MOST_MINUTES) return;
    const [oldest] = this.#lines.keys();
    if (oldest !== undefined) this.#lines.delete(oldest);
  }

  absorb(newer: ErrorMinutes): void {
    for (const [minute, lines] of newer.#lines) this.add(minute * MINUTE_MS, lines);
  }

  /** Stretches in which every minute or every other has errors, and which have ten or more: the largest, in the order of time. */
  bursts(): readonly Burst[] {
    const runs: { first: number; last: number; lines: number }[] = [];
    for (const [minute, lines] of [...this.#lines].toSorted(([a], [b]) => a - b)) {
      const run = runs.at(-1);
      if (run && minute - run.last <= 2) {
        run.last = minute;
        run.lines += lines;
      } else runs.push({ first: minute, last: minute, lines });
    }
    return runs
      .filter(({ lines }) => lines >= FEWEST_LINES)
      .toSorted((a, b) => b.lines - a.lines || a.first - b.first)
      .slice(0, MOST_BURSTS)
      .toSorted((a, b) => a.first - b.first)
      .map(({ first, last, lines }) => ({
        from: isoTime(first * MINUTE_MS),
        to: isoTime((last + 1) * MINUTE_MS),
        lines,
      }));
  }
}
