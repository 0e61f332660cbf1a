import type { EngineGiven, TargetGiven } from '../options/given-options.ts';

/** Which project is looked at, on which engine, as the command line gives it. */
export interface LookOptions extends TargetGiven, EngineGiven {
  /** Milliseconds. */
  readonly timeout?: number;
  readonly quiet?: true;
}
