import type { Priority } from '../../model/priority.ts';
import type { FlowSettings } from '../../model/settings-flows.ts';

/** Which flows the command line asks for, beside what the settings say. */
export interface FlowsAsked {
  /** Flows are all that is asked for: that there are none is an error. */
  readonly alone?: true;
  /** Patterns of files; they come instead of those in the settings. */
  readonly files?: readonly string[];
  /** Ids, or beginnings of ids that end in `*`. */
  readonly flows?: readonly string[];
  readonly covers?: readonly string[];
  readonly priority?: Priority;
  readonly effects?: FlowSettings['effects'];
  /** The name of the project, typed by hand. */
  readonly allowDestructive?: string;
}
