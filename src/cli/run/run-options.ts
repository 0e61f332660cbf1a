import type { CaptureOptions } from '../stages/capture-options.ts';

/** The options of `gates run` as the command line gives them. */
export interface RunOptions extends CaptureOptions {
  readonly format: string;
  /** `FORMAT=PATH`, each a report in one file. */
  readonly report?: readonly string[];
  readonly json?: true;
}
