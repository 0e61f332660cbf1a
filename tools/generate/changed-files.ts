import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareText } from '../../src/shared/compare.ts';

/** Nothing else may stand in these folders, so that the page of a removed check goes with it. */
const OWNED_FOLDERS = ['docs/checks', 'docs/reference/commands', 'schemas'];

/** A path relative to the project, and the text to write there; without a text it is stale and goes away. */
export interface FileChange {
  readonly path: string;
  readonly text?: string;
}

/** What would have to change on disk so that it is what was generated. */
export async function changedFiles(root: string, files: ReadonlyMap<string, string>): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  for (const [path, text] of files) if ((await textAt(join(root, path))) !== text) changes.push({ path, text });
  for (const folder of OWNED_FOLDERS) {
    const names = existsSync(join(root, folder)) ? await readdir(join(root, folder)) : [];
    const stale = names.map((name) => `${folder}/${name}`).filter((path) => !files.has(path));
    changes.push(...stale.map((path) => ({ path })));
  }
  return changes.toSorted((left, right) => compareText(left.path, right.path));
}

/** Writes and removes files. */
export async function applyChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, text } of changes) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await (text === undefined ? rm(file) : writeFile(file, text));
  }
}

async function textAt(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}
