import type { Priority } from '../../../model/priority.ts';

/** A kind of trouble that a log line gives away by its words, with its usual cause and what to do. */
export interface Trouble {
  /** A noun phrase, unique. */
  readonly id: string;
  /** Phrases (see `phrase.ts`); one of them in a line is enough. */
  readonly says: readonly string[];
  /** What usually is the cause, one sentence. */
  readonly cause: string;
  /** What to do, imperative, one sentence. */
  readonly remedy: string;
  /** How urgent it is; P2 when absent. */
  readonly priority?: Priority;
  /** The trouble is one of memory. */
  readonly memory?: true;
}
