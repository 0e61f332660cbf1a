import { writeFile } from 'node:fs/promises';
import type { Printable } from '../model/printable.ts';

/** Writes what may be read by whoever gets the folder; on this host it is for its owner alone. */
export async function writeText(path: string, text: Printable): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
}
