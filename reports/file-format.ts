import type { RunResult } from '../src/model/result.ts';

/** A format that tells a whole run in one file, for a program or a pipeline to read. */
export interface FileFormat {
  /**
   * The text of the file.
   *
   * @param former what stood in the file before; only given to a format that says so
   */
  render(result: RunResult, former?: string): string;
  /** True when something of the former file has to be kept. */
  readonly keepsFormer?: true;
}
