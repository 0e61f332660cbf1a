import type { EngineGiven, TargetGiven } from '../options/given-options.ts';
import type { FailOn } from './baseline.ts';
import type { SealingOptions } from './sealing.ts';

/** What is read and how it is to be judged, as the command line gives it. */
export interface CaptureOptions extends TargetGiven, EngineGiven, SealingOptions {
  readonly out: string;
  readonly failOn?: FailOn;
  /** The earlier run to compare with. */
  readonly baseline?: string;
  readonly severity?: 'prod' | 'dev';
  readonly keepGoing?: true;
  /** Milliseconds. */
  readonly timeout?: number;
  /** Name of the project on which destructive flows may run. */
  readonly allowDestructive?: string;
  /** File with the key of the fingerprints. */
  readonly fingerprintKey?: string;
  readonly quiet?: true;
  readonly debug?: true;
}
