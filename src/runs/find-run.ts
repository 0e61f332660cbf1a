import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from '../shared/error-code.ts';
import { LATEST, MANIFEST_FILE, SUMS_FILE } from './layout.ts';

/** The folder of a run that a path leads to: itself, or the latest one of an output folder. */
export async function findRun(path: string): Promise<string> {
  const latest = join(path, LATEST);
  return !(await isRunFolder(path)) && (await isRunFolder(latest)) ? latest : path;
}

/** True for a folder that is, or was, that of a run: at least one of its records is there. */
export async function isRunFolder(folder: string): Promise<boolean> {
  const there = await Promise.all([MANIFEST_FILE, SUMS_FILE].map((name) => isThere(join(folder, name))));
  return there.includes(true);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
