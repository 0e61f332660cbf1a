import { GatesError } from '../../model/errors.ts';
import type { OutputFolder } from '../../runs/output-folder.ts';
import { codeOf } from '../../shared/error-code.ts';

/** What a disk says that takes no more, or that is broken. */
const OF_THE_DISK: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'];

/**
 * Works in the folder of a run, and removes it when the work fails: what is half is not published.
 *
 * @throws GatesError `GATES_OUTPUT_LOST` when the disk took no more of it
 */
export async function withOutputFolder<T>(
  output: OutputFolder,
  work: (output: OutputFolder) => Promise<T>,
): Promise<T> {
  try {
    return await work(output);
  } catch (error) {
    const isRemoved = await output.discard().then(
      () => true,
      () => false,
    );
    throw OF_THE_DISK.includes(codeOf(error)) ? lost(output, error, isRemoved) : error;
  }
}

function lost({ temporary }: OutputFolder, cause: unknown, isRemoved: boolean): GatesError {
  const rest = isRemoved ? 'what was written of it is removed' : `what was written of it is left in ${temporary}`;
  return new GatesError({
    code: 'GATES_OUTPUT_LOST',
    message: `The report could not be written to its end (${String(codeOf(cause))}); ${rest}. Earlier runs are as they were.`,
    hint: 'Make room where --out leads to, or choose another place, and run again.',
    cause,
  });
}
