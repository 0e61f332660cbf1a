import { dirname } from 'node:path';
import { observations, pastRuns } from '../../history/runs.ts';
import { type FindingSeries, findingSeries } from '../../history/series.ts';
import type { RunResult } from '../../model/result.ts';
import { readHistory } from '../../runs/history/history-file.ts';

/**
 * What the runs up to this one found, from the history of the output folder that its run lies in. Nothing where there is
 * no history, or one that cannot be trusted: `gates history --verify` says why.
 *
 * @param resultFile the `result.json` within the folder of the run
 */
export async function pastFindings(
  resultFile: string,
  { project, takenAt }: RunResult['run'],
): Promise<readonly FindingSeries[]> {
  const { lines, broken } = await readHistory(dirname(dirname(resultFile)));
  if (broken) return [];
  const runs = observations(pastRuns(lines, { project }));
  return findingSeries(runs.filter((run) => Date.parse(run.takenAt) <= Date.parse(takenAt)));
}
