import type { Priority } from '../../model/priority.ts';

/** The options of `gates run` as the command line gives them. */
export interface RunOptions {
  readonly file: readonly string[];
  readonly project?: string;
  readonly projectDirectory?: string;
  readonly profile: readonly string[];
  readonly envFile: readonly string[];
  readonly config?: string;
  readonly context?: string;
  readonly host?: string;
  readonly out: string;
  readonly format: string;
  readonly failOn?: Priority;
  readonly severity?: 'prod' | 'dev';
  readonly keepGoing?: true;
  /** Milliseconds. */
  readonly timeout?: number;
  /** Name of the project on which destructive flows may run. */
  readonly allowDestructive?: string;
  readonly json?: true;
  readonly quiet?: true;
}
