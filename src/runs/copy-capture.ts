import { copyFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaptureManifest } from '../model/capture.ts';
import { MANIFEST_FILE, OBJECTS_FOLDER, SUMS_FILE } from './layout.ts';

/**
 * Copies a capture byte for byte: its manifest, its sums and the objects that the manifest names. What else lies in the
 * folder is left where it is.
 */
export async function copyCapture({ pieces }: CaptureManifest, from: string, to: string): Promise<void> {
  await mkdir(join(to, OBJECTS_FOLDER), { recursive: true, mode: 0o700 });
  const objects = new Set(pieces.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [join(OBJECTS_FOLDER, sha256)])));
  // Objects are many and small: a promise for each takes longer than copying it.
  for (const path of [MANIFEST_FILE, SUMS_FILE, ...objects]) copyFileSync(join(from, path), join(to, path));
}
