import { dirname } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { pruneRuns, type Retention } from '../../runs/history/prune-runs.ts';

/** Removes the runs beside this one that are no longer to be kept. That this does not work must not cost the run. */
export async function keepRecentRuns(
  folder: string,
  retention: Retention | undefined,
  tell: (text: string) => Promise<void>,
): Promise<void> {
  if (retention?.keep === undefined && retention?.days === undefined) return;
  try {
    await pruneRuns(dirname(folder), retention, new Date());
  } catch (error) {
    if (!(error instanceof GatesError)) throw error;
    await tell(`Old runs were not removed. ${error.message} ${error.hint}`);
  }
}
