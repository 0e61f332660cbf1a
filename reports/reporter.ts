import type { FindingSeries } from '../src/history/series.ts';
import type { RunResult } from '../src/model/result.ts';

/** A file of a report; the name is relative to the folder of the run. */
export interface ReportFile {
  readonly fileName: string;
  readonly text: string;
}

/** One output format. */
export interface Reporter {
  /**
   * The files of a report, each made when it is asked for: whoever writes them needs to hold one of them at a time.
   *
   * @param past findings of the runs before, for a format that shows them; never given for the folder of a run, which
   *   its capture alone has to give again
   */
  documents(result: RunResult, past?: readonly FindingSeries[]): Iterable<ReportFile>;
}
