import { readTextFile } from '../../collect/read-text-file.ts';
import { GatesError, type GatesErrorCode } from '../../model/errors.ts';
import { ReadFailure } from '../../model/intake.ts';

const LARGEST_KIB = 1024;

interface NamedFile {
  readonly path: string;
  /** The path as messages show it. */
  readonly shown: string;
  readonly code: GatesErrorCode;
  readonly hint: string;
}

/**
 * The text of a file that was named.
 *
 * @throws GatesError with the code when it does not exist or cannot be read, or is larger than 1 MiB
 */
export async function readNamedFile({ path, shown, code, hint }: NamedFile): Promise<string> {
  try {
    const text = await readTextFile(path, { largestKiB: LARGEST_KIB });
    if (text !== undefined) return text;
  } catch (cause) {
    if (!(cause instanceof ReadFailure)) throw cause;
    throw new GatesError({ code, message: `${shown} cannot be read: ${cause.message}.`, hint, cause });
  }
  throw new GatesError({ code, message: `There is no file ${shown}.`, hint });
}
