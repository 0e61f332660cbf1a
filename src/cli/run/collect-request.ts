import type { Redactor } from '../../capture/redact/redactor.ts';
import type { EvaluateOptions } from '../../evaluate/evaluate.ts';
import type { GateId } from '../../model/gate.ts';
import type { Settings } from '../../model/settings.ts';
import type { FlowsAsked } from '../flows/flows-asked.ts';
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
  /** What flows need; without it none are run. */
  readonly functional?: FunctionalRequest;
}

export interface FunctionalRequest {
  /** Which flows are asked for. */
  readonly asked: FlowsAsked;
  /** How the gate before is judged, which decides whether flows are sent. */
  readonly judging: Pick<EvaluateOptions, 'failOn' | 'severity' | 'keepGoing'>;
  /** The door: flows tell it their secrets. */
  readonly redactor: Redactor;
  /** Folder of the journals. */
  readonly journals: string;
}
