import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { CaptureManifest } from '../model/capture.ts';
import { MANIFEST_FILE, OBJECTS_FOLDER, SUMS_FILE } from './layout.ts';
import { FILES_AT_A_TIME } from './run-files.ts';

/**
 * Copies a capture byte for byte: its manifest, its sums and the objects that the manifest names. What else lies in the
 * folder is left where it is.
 */
export async function copyCapture({ pieces }: CaptureManifest, from: string, to: string): Promise<void> {
  await mkdir(join(to, OBJECTS_FOLDER), { recursive: true, mode: 0o700 });
  const objects = new Set(pieces.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [join(OBJECTS_FOLDER, sha256)])));
  const limit = pLimit(FILES_AT_A_TIME);
  const copy = (path: string) => limit(() => copyFile(join(from, path), join(to, path)));
  await Promise.all([MANIFEST_FILE, SUMS_FILE, ...objects].map(copy));
}
