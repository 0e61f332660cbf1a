import type { Redactor } from '../../capture/redact/redactor.ts';
import type { EvaluateOptions } from '../../evaluate/evaluate.ts';
import type { ComparableRun } from '../../model/comparison.ts';
import type { Judging } from '../../model/evidence/judging.ts';
import type { GateId } from '../../model/gate.ts';
import type { HistoryHead } from '../../model/history.ts';
import type { Limits } from '../../model/limits/limits.ts';
import type { Settings } from '../../model/settings.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import type { LoadedPlugin } from '../../plugins/load-plugin.ts';
import type { FlowsAsked } from '../flows/flows-asked.ts';
import type { TargetOptions } from './target.ts';

/** What is to be read for a run, and how. */
export interface CollectRequest {
  readonly gates: readonly GateId[];
  readonly gatesNamed: boolean;
  readonly target: TargetOptions;
  readonly settings: Settings;
  /** How much is read, and how long is waited for it; what the settings ask for when nothing is said. */
  readonly limits?: Limits;
  /** Accepted findings; kept in the capture. */
  readonly waivers?: readonly PlacedWaiver[];
  /** An earlier run to compare with; kept in the capture. */
  readonly baseline?: ComparableRun;
  /** The plugins that the settings name, loaded. */
  readonly plugins?: readonly LoadedPlugin[];
  readonly engine: { readonly host?: string; readonly context?: string };
  readonly command: readonly string[];
  readonly takenAt: Date;
  readonly quiet: boolean;
  /** Name of the run that the capture is taken for. */
  readonly runId?: string;
  /** The end of the history of the output folder; kept in the capture. */
  readonly previousRun?: HistoryHead | undefined;
  /** How the capture is to be judged; kept in it. */
  readonly judging?: Judging;
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
