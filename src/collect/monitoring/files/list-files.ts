import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LimitReached } from '../../../model/limits/limit-reached.ts';
import { type Limits, setLimit } from '../../../model/limits/limits.ts';
import { isAbsent } from '../../../shared/error-code.ts';
import { unreadable } from '../../unreadable.ts';

/** Folders within each other; those of a real project are not so deep. */
const DEEPEST = 6;

export interface Search {
  /** Whether the files of a folder of this name are listed as well. */
  readonly enters: (name: string) => boolean;
  readonly limits: Limits;
}

/**
 * The files in a folder and in the folders below it, absolute and sorted. Links to folders are not followed; a folder
 * that does not exist has none.
 *
 * @throws ReadFailure `file.too-many` or `file.unreadable`
 */
export async function listFiles(folder: string, search: Search, depth = 0): Promise<string[]> {
  const entries = await entriesOf(folder);
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name);
  const folders = entries.filter((entry) => entry.isDirectory() && depth < DEEPEST && search.enters(entry.name));
  const found = files.map((name) => join(folder, name));
  refuseTooMany(found, search.limits);
  for (const { name } of folders) {
    found.push(...(await listFiles(join(folder, name), search, depth + 1)));
    refuseTooMany(found, search.limits);
  }
  return found.toSorted();
}

function refuseTooMany(found: readonly string[], limits: Limits): void {
  if (found.length <= limits.monitoringFiles) return;
  const what = 'there are more files in the folders than are searched';
  throw new LimitReached('file.too-many', what, setLimit(limits, 'monitoringFiles'));
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw unreadable('file', error);
  }
}
