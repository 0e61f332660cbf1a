import { Tally } from './tally.ts';
import type { WantedPatterns } from './wanted-lines.ts';

/** A log is tallied in stretches of this part of the limit, so that the oldest can be let go. */
const STRETCHES = 8;

/**
 * Tallies as much of a stream as a limit of bytes allows, the newest of it: which bytes are the newest is not known
 * before the end, so that older stretches are let go as a whole.
 */
export class NewestTallies {
  readonly #limit: number;
  readonly #wanted: WantedPatterns;
  readonly #tallies: Tally[];
  #bytes = 0;

  /** @param limit in bytes */
  constructor(limit: number, wanted: WantedPatterns) {
    this.#limit = limit;
    this.#wanted = wanted;
    this.#tallies = [new Tally(wanted)];
  }

  /** True when a stretch was let go. */
  droppedOlder = false;

  /** The tally into which a line of so many bytes goes. */
  current(bytes: number): Tally {
    let tally = this.#tallies.at(-1) ?? this.#next();
    if (tally.bytes >= this.#limit / STRETCHES) tally = this.#next();
    this.#bytes += bytes;
    while (this.#bytes > this.#limit && this.#tallies.length > 1) {
      this.#bytes -= this.#tallies.shift()?.bytes ?? 0;
      this.droppedOlder = true;
    }
    return tally;
  }

  /** All stretches that are left, in one. @param oldest what comes before them */
  sum(oldest: Tally): Tally {
    for (const tally of this.#tallies) oldest.absorb(tally);
    return oldest;
  }

  #next(): Tally {
    const tally = new Tally(this.#wanted);
    this.#tallies.push(tally);
    return tally;
  }
}
