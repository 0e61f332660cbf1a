import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../shared/error-code.ts';

/** Only the owner looks into it. */
const PRIVATE = 0o700;

/**
 * Makes a folder and those above it. The one of Node never ends in a file system in which
 * no folder can be made, such as /proc: it takes the missing folder for a missing parent, again and again.
 *
 * @param mode of the folders that are made
 * @throws the error of the file system
 */
export async function makeFolder(path: string, mode = PRIVATE): Promise<void> {
  try {
    await makeOne(path, mode);
  } catch (error) {
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || parent === path) throw error;
    await makeFolder(parent, mode);
    await makeOne(path, mode);
  }
}

async function makeOne(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
