import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ComparableRun } from '../model/comparison.ts';
import { GatesError } from '../model/errors.ts';
import { BASELINE_FILE } from './layout.ts';

/** A baseline as it is kept in the folder of a run. */
export function baselineText(baseline: ComparableRun): string {
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/**
 * The baseline in the folder of a run; undefined when there is none.
 *
 * @throws GatesError `GATES_RESULT_INVALID` when it cannot be read
 */
export async function storedBaseline(folder: string): Promise<ComparableRun | undefined> {
  const file = join(folder, BASELINE_FILE);
  try {
    return ComparableRun.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const hint = 'Restore the folder as it was written.';
    const message = `${file} is not a run that can be compared with.`;
    throw new GatesError({ code: 'GATES_RESULT_INVALID', message, hint, cause: error });
  }
}
