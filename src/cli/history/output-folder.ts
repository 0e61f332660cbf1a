import { stat } from 'node:fs/promises';
import { GatesError } from '../../model/errors.ts';

/**
 * A folder that is not there has no history, and most often its name is mistyped.
 *
 * @throws GatesError `GATES_USAGE`
 */
export async function requireOutputFolder(out: string): Promise<void> {
  const found = await stat(out).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  });
  if (found?.isDirectory()) return;
  const hint = 'Give the folder that runs are written to with --out; without it, gates-report is meant.';
  throw new GatesError({ code: 'GATES_USAGE', message: `There is no output folder ${out}.`, hint });
}
