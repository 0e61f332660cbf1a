import type { Priority } from '../../model/priority.ts';
import type { EngineGiven, TargetGiven } from '../options/given-options.ts';
import type { FailOn } from '../stages/baseline.ts';
import type { FlowsAsked } from './flows-asked.ts';

/** The options that every command about flows takes, as the command line gives them. */
export interface FlowOptions extends TargetGiven {
  readonly flowFile: readonly string[];
}

/** Those of the commands that choose flows; not every one takes all of them. */
export interface RunFlowsOptions extends FlowOptions, EngineGiven {
  readonly covers?: readonly string[];
  readonly priority?: Priority;
  readonly effects?: 'read' | 'write';
  readonly allowDestructive?: string;
  readonly out: string;
  readonly format: string;
  readonly failOn?: FailOn;
  /** The earlier run to compare with. */
  readonly baseline?: string;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly json?: true;
  readonly quiet?: true;
}

/** The flows that a command line asks for. */
export function askedBy(ids: readonly string[], options: RunFlowsOptions): FlowsAsked {
  const { flowFile, covers = [], priority, effects, allowDestructive } = options;
  return {
    ...(flowFile.length > 0 && { files: flowFile }),
    ...(ids.length > 0 && { flows: ids }),
    ...(covers.length > 0 && { covers }),
    ...(priority !== undefined && { priority }),
    ...(effects !== undefined && { effects }),
    ...(allowDestructive !== undefined && { allowDestructive }),
  };
}
