/** A file with its text as it is and as it is to be. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}
