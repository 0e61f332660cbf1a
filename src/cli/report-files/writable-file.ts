import { access, constants, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { makeFolder } from '../../runs/make-folder.ts';
import { ifThere } from './if-there.ts';

/** Others read these files, for example the exporter that runs as a user of its own; what is in them is masked. */
const USUAL_MODE = 0o644;
const FOR_OTHERS = 0o755;

/** A file that can be replaced. */
export interface WritableFile {
  /** Absolute, symbolic links followed: what is replaced is the file and never the link to it. */
  readonly path: string;
  readonly mode: number;
}

/**
 * Makes sure that a file can be written, and makes its folder when there is none. The file itself is left alone.
 *
 * @throws GatesError `GATES_OUTPUT_NOT_WRITABLE` for a folder, a device, or a place where nothing may be written
 */
export async function writableFile(given: string): Promise<WritableFile> {
  try {
    const folder = dirname(resolve(given));
    await makeFolder(folder, FOR_OTHERS);
    const path = (await ifThere(realpath(resolve(given)))) ?? join(await realpath(folder), basename(given));
    // The file is replaced by one that is written beside it.
    await access(dirname(path), constants.W_OK | constants.X_OK);
    return { path, mode: await modeOf(path, given) };
  } catch (error) {
    if (error instanceof GatesError) throw error;
    throw notWritable(given, error);
  }
}

async function modeOf(path: string, given: string): Promise<number> {
  const former = await ifThere(stat(path));
  if (former === undefined) return USUAL_MODE;
  if (!former.isFile()) throw refusal(given, former.isDirectory() ? 'it is a folder' : 'it is no regular file');
  return former.mode & 0o777;
}

/** What an operator is told when a file could not be written. */
export function notWritable(given: string, cause: unknown): GatesError {
  return refusal(given, cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error', cause);
}

function refusal(given: string, reason: string, cause?: unknown): GatesError {
  return new GatesError({
    code: 'GATES_OUTPUT_NOT_WRITABLE',
    message: `The report ${given} cannot be written (${reason}).`,
    hint: 'Choose another path with --report FORMAT=PATH, or - for stdout.',
    cause,
  });
}
