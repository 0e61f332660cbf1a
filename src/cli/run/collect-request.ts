import type { GateId } from '../../model/gate.ts';
import type { Settings } from '../../model/settings.ts';
import type { TargetOptions } from './target.ts';

/** What is to be read for a run, and how. */
export interface CollectRequest {
  readonly gates: readonly GateId[];
  readonly gatesNamed: boolean;
  readonly target: TargetOptions;
  readonly settings: Settings;
  readonly engine: { readonly host?: string; readonly context?: string };
  readonly command: readonly string[];
  readonly takenAt: Date;
  readonly quiet: boolean;
}
