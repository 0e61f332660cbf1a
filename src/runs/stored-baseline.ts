import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ComparableRun } from '../model/comparison.ts';
import { GatesError } from '../model/errors.ts';
import { BASELINE_FILE } from './layout.ts';

/** Keeps the baseline that a capture was judged with and does not carry, so that it can be judged the same again. */
export async function storeBaseline(baseline: ComparableRun, folder: string): Promise<void> {
  await writeFile(join(folder, BASELINE_FILE), `${JSON.stringify(baseline, null, 2)}\n`, { mode: 0o600 });
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
