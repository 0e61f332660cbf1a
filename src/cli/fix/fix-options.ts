/** The options of `gates fix` as the command line gives them. */
export interface FixOptions {
  readonly file: readonly string[];
  readonly projectDirectory?: string;
  readonly profile: readonly string[];
  readonly envFile: readonly string[];
  readonly config?: string;
  readonly only: readonly string[];
  readonly dryRun?: true;
}
