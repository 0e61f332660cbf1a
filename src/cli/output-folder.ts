import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GatesError } from '../model/errors.ts';

/** The folder of one run: written under a temporary name, and renamed when it is complete. */
export interface OutputFolder {
  readonly runId: string;
  /** Where files are written until `publish`. */
  readonly temporary: string;
  /** Moves the finished run to its name; `latest` follows when the run is complete. Returns the final path. */
  publish(complete: boolean): Promise<string>;
  /** Removes what was written, when nothing may be published. */
  discard(): Promise<void>;
}

/**
 * Prepares the output folder before anything is collected, so that a run cannot end without a place for its report.
 *
 * @throws GatesError `GATES_OUTPUT_NOT_WRITABLE`
 */
export async function openOutputFolder(folder: string, takenAt: Date): Promise<OutputFolder> {
  const runId = `${takenAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${randomBytes(3).toString('hex')}`;
  const temporary = join(folder, `.tmp-${runId}`);
  try {
    await mkdir(temporary, { recursive: true, mode: 0o700 });
    await access(temporary, constants.W_OK);
  } catch (error) {
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
    publish: (complete) => publish(folder, temporary, runId, complete),
    discard: () => rm(temporary, { recursive: true, force: true }),
  };
}

async function publish(folder: string, temporary: string, runId: string, complete: boolean): Promise<string> {
  const final = join(folder, runId);
  await rename(temporary, final);
  if (!complete) return final;
  // A new link is renamed over the old one: at every moment `latest` leads to a complete run.
  const link = join(folder, `.latest-${runId}`);
  await symlink(basename(final), link);
  await rename(link, join(folder, 'latest'));
  return final;
}
