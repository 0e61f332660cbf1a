import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CaptureManifest } from '../../model/capture.ts';
import { PreviousRun } from '../../model/evidence/run-context.ts';
import { MANIFEST_FILE, OBJECTS_FOLDER } from '../layout.ts';

/** The line that was the last one of the history when a capture was taken, as the capture says. */
export async function previousRunOf(captureFolder: string): Promise<PreviousRun | undefined> {
  const manifest = CaptureManifest.safeParse(await json(join(captureFolder, MANIFEST_FILE)));
  const sha256 = manifest.data?.pieces.find(({ kind }) => kind === 'run')?.sha256;
  if (sha256 === undefined || !/^[\da-f]{64}$/.test(sha256)) return undefined;
  const run = await json(join(captureFolder, OBJECTS_FOLDER, sha256));
  const stated = typeof run === 'object' && run !== null && 'previousRun' in run ? run.previousRun : undefined;
  return PreviousRun.safeParse(stated).data;
}

/** Undefined when the file is not there or not JSON: that is found when the run itself is verified. */
async function json(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
