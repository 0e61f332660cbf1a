import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../shared/compare.ts';
import { isAbsent } from '../shared/error-code.ts';
import { isDenied, unreadable } from './unreadable.ts';

/** Folders of others, or of what was generated. */
const SKIPPED =
  /^(?:\..*|node_modules|bower_components|vendor|venv|dist|build|target|coverage|site-packages|gates-report)$/;
/** By which files a folder is known that this program wrote. */
const RUNS = [
  ['capture', 'result.json'],
  ['history.jsonl', 'history.head'],
];

export interface FolderSearch {
  /** Whether a file of this name is looked for. */
  readonly isMeant: (name: string) => boolean;
  /** How many folders within each other are entered. */
  readonly deepest: number;
  readonly mostFiles: number;
  readonly mostFolders: number;
}

export interface SearchedFolders {
  /** Files that were looked for: paths relative to the folder, the nearest ones first. */
  readonly paths: readonly string[];
  /** Folders of which the system does not show the files: what lies in them is not known. */
  readonly closed: readonly string[];
  /** Of what there is more than was looked at. */
  readonly beyond?: 'files' | 'folders';
}

/**
 * Looks for files in a folder and its own folders, those of one depth at a time; links to folders are not followed, and
 * neither are folders of others, of what was generated, and of the reports of earlier runs.
 *
 * @throws ReadFailure `folder.unreadable`, where the folder itself cannot be listed
 */
export async function searchFolders(folder: string, search: FolderSearch): Promise<SearchedFolders> {
  const paths: string[] = [];
  const closed: string[] = [];
  let level: readonly string[] = [''];
  let left = search.mostFolders;
  for (let depth = 0; depth <= search.deepest && level.length > 0; depth++) {
    const looked = await Promise.all(level.slice(0, left).map((path) => look(folder, path, search)));
    paths.push(...looked.flatMap(({ files }) => files));
    closed.push(...looked.flatMap((one) => one.closed));
    if (paths.length > search.mostFiles) return { paths: paths.slice(0, search.mostFiles), closed, beyond: 'files' };
    if (level.length > left) return { paths, closed, beyond: 'folders' };
    left -= level.length;
    level = looked.flatMap(({ folders }) => folders);
  }
  return { paths, closed };
}

interface Looked {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly closed: readonly string[];
}

const NOTHING: Looked = { files: [], folders: [], closed: [] };

async function look(folder: string, path: string, { isMeant }: FolderSearch): Promise<Looked> {
  const entries = await entriesOf(folder, path);
  if (entries === 'closed') return { ...NOTHING, closed: [path] };
  if (path !== '' && isOfRuns(entries.map(({ name }) => name))) return NOTHING;
  const named = (wanted: (entry: Dirent) => boolean) =>
    entries
      .filter(wanted)
      .map(({ name }) => (path === '' ? name : `${path}/${name}`))
      .toSorted(compareText);
  return {
    ...NOTHING,
    files: named((entry) => !entry.isDirectory() && isMeant(entry.name)),
    folders: named((entry) => entry.isDirectory() && !SKIPPED.test(entry.name)),
  };
}

async function entriesOf(folder: string, path: string): Promise<readonly Dirent[] | 'closed'> {
  try {
    return await readdir(join(folder, path), { withFileTypes: true });
  } catch (error) {
    if (path !== '' && isDenied(error)) return 'closed';
    // One that went, or became something else, since it was listed.
    if (path !== '' && isAbsent(error)) return [];
    throw unreadable('folder', error);
  }
}

/** What earlier runs wrote says what was found, not how the system is meant to be: the folder of one, or that of all. */
function isOfRuns(names: readonly string[]): boolean {
  return RUNS.some((files) => files.every((name) => names.includes(name)));
}
