/** What `withTarget` gives: the project that is looked at. */
export interface TargetGiven {
  readonly file: readonly string[];
  readonly project?: string;
  readonly projectDirectory?: string;
  readonly profile: readonly string[];
  readonly envFile: readonly string[];
  readonly config?: string;
}

/** What `withEngine` gives. */
export interface EngineGiven {
  readonly context?: string;
  readonly host?: string;
}
