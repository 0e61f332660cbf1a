/** Which project is looked at, on which engine, as the command line gives it. */
export interface LookOptions {
  readonly file: readonly string[];
  readonly project?: string;
  readonly projectDirectory?: string;
  readonly profile: readonly string[];
  readonly envFile: readonly string[];
  readonly config?: string;
  readonly context?: string;
  readonly host?: string;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly quiet?: true;
}
