import { access, constants, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GatesError } from '../model/errors.ts';
import { makeFolder } from './make-folder.ts';
import { type Publication, type PublishedRun, publish } from './publish.ts';
import { clearLeftovers, temporaryName } from './temporary-folders.ts';

/** The folder of one run: written under a temporary name, and renamed when it is complete. */
export interface OutputFolder {
  readonly runId: string;
  /** Where files are written until `publish`. */
  readonly temporary: string;
  /** Moves the finished run to its name and adds it to the history. */
  publish(publication: Publication): Promise<PublishedRun>;
  /** Removes what was written, when nothing may be published. */
  discard(): Promise<void>;
}

/**
 * Prepares the output folder before anything is collected, so that a run cannot end without a place for its report.
 *
 * @throws GatesError `GATES_OUTPUT_NOT_WRITABLE`
 */
export async function openOutputFolder(folder: string, runId: string): Promise<OutputFolder> {
  const temporary = join(folder, temporaryName(runId));
  try {
    await makeFolder(temporary);
    await access(temporary, constants.W_OK);
    await clearLeftovers(folder);
  } catch (error) {
    if (error instanceof GatesError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new GatesError({
      code: 'GATES_OUTPUT_NOT_WRITABLE',
      message: `The report folder ${folder} cannot be written (${reason}).`,
      hint: 'Choose another one with --out, or change its permissions.',
      cause: error,
    });
  }
  return {
    runId,
    temporary,
    publish: (publication) => publish(folder, temporary, runId, publication),
    discard: () => rm(temporary, { recursive: true, force: true }),
  };
}
