/** One thing about the folder of a run that is not as it was written. */
export interface RunFault {
  /** The file, relative to the folder of the run. */
  readonly path: string;
  /** What became of it, to be read after its name: `was altered`. */
  readonly what: string;
}
