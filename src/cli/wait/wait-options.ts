import type { RunOptions } from '../run/run-options.ts';
import type { Condition } from './condition.ts';

/** The options of `gates wait` as the command line gives them; those of a run are for the one that may follow. */
export interface WaitOptions extends RunOptions {
  readonly for: Condition;
  /** Milliseconds. */
  readonly timeout: number;
  readonly thenRun?: true;
}
