import { copyFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedCapture } from '../model/capture.ts';
import { MANIFEST_FILE, OBJECTS_FOLDER, SUMS_FILE } from './layout.ts';

/**
 * Copies a capture byte for byte: its manifest, its sums and the objects that the manifest names. What else lies in the
 * folder is left where it is.
 *
 * @param capture what was read from there: its objects are written as they are judged, whatever has become of the files
 */
export async function copyCapture(
  { manifest: { pieces }, texts }: Pick<LoadedCapture, 'manifest' | 'texts'>,
  from: string,
  to: string,
): Promise<void> {
  await mkdir(join(to, OBJECTS_FOLDER), { recursive: true, mode: 0o700 });
  for (const path of [MANIFEST_FILE, SUMS_FILE]) copyFileSync(join(from, path), join(to, path));
  const named = new Set(pieces.map(({ sha256 }) => sha256));
  // Objects are many and small: to copy a file, or a promise for each, takes twice as long as writing it.
  for (const [sha256, text] of texts)
    if (named.has(sha256)) writeFileSync(join(to, OBJECTS_FOLDER, sha256), text, { mode: 0o600 });
}
