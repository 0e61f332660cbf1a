import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatesError } from '../model/errors.ts';
import { isAbsent } from '../shared/error-code.ts';
import { CAPTURE_FOLDER, LATEST, MANIFEST_FILE } from './layout.ts';

/** A capture by its folder, and the folder of the run that it lies in, when it lies in one. */
export interface FoundCapture {
  readonly folder: string;
  readonly run?: string;
}

/**
 * Finds the capture that a path leads to: it is one itself, or the folder of a run, or an output folder, of which the
 * latest run is meant.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID` when it is none of them
 */
export async function findCapture(path: string): Promise<FoundCapture> {
  if ((await schemaIn(path)) === 'gates-capture/1') return { folder: path };
  for (const run of [path, join(path, LATEST)]) {
    const folder = join(run, CAPTURE_FOLDER);
    if ((await schemaIn(folder)) === 'gates-capture/1') return { folder, run };
  }
  throw new GatesError({
    code: 'GATES_CAPTURE_INVALID',
    message: `There is no capture in ${path}.`,
    hint: 'Name the folder of a capture, the folder of a run, or an output folder such as gates-report.',
  });
}

/** What a folder's manifest says that it is of; undefined where there is none that can be read. */
async function schemaIn(folder: string): Promise<unknown> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'schema' in manifest ? manifest.schema : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return undefined;
    throw error;
  }
}
