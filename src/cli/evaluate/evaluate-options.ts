import type { FailOn } from '../stages/baseline.ts';
import type { SealingOptions } from '../stages/sealing.ts';

/** The options of `gates evaluate` as the command line gives them. */
export interface EvaluateOptions extends SealingOptions {
  readonly out: string;
  /** Settings file, of which what concerns the folder of the run counts. */
  readonly config?: string;
  readonly format: string;
  /** `FORMAT=PATH`, each a report in one file. */
  readonly report?: readonly string[];
  readonly failOn?: FailOn;
  /** The earlier run to compare with. */
  readonly baseline?: string;
  readonly severity?: 'prod' | 'dev';
  readonly keepGoing?: true;
  readonly plugin: readonly string[];
  readonly json?: true;
  readonly quiet?: true;
}
