import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ReadFailure } from '../../model/intake.ts';
import { compareText } from '../../shared/compare.ts';
import { isAbsent } from '../../shared/error-code.ts';
import { unreadable } from '../unreadable.ts';

const SKIPPED = ['node_modules', '.git'];
/** Of what lies below a folder. Whoever has more names a folder that has less. */
const DEEPEST = 40;
const MOST = 100_000;

/**
 * The files that a pattern names, in the order of their names: `*` is any part of a name, `**` any folders. Links to
 * folders are not followed.
 *
 * @param directory absolute; what patterns are relative to
 * @returns absolute paths
 * @throws ReadFailure `file.unreadable`, `folder.unreadable` or `folder.too-large`, where a file may lie in what cannot be
 *   looked at: what is not known is never taken for absent
 */
export async function findFlowFiles(pattern: string, directory: string): Promise<string[]> {
  const segments = resolve(directory, pattern).split(sep);
  const wild = segments.findIndex((segment) => segment.includes('*'));
  if (wild < 0) return fileAt(segments.join(sep));
  const folder = segments.slice(0, wild).join(sep) || sep;
  const below = segments.slice(wild);
  const expression = new RegExp(`^${expressionOf(below.join('/'))}$`);
  const files = await filesBelow(folder, below.some((segment) => segment.includes('**')) ? undefined : below.length);
  return files.filter((file) => expression.test(relative(folder, file).split(sep).join('/'))).toSorted(compareText);
}

function expressionOf(pattern: string): string {
  return pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*' })[stars] ?? stars);
}

async function fileAt(path: string): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? [] : [path];
  } catch (error) {
    if (isAbsent(error)) return [];
    throw unreadable('file', error, path);
  }
}

/** @param named how many folders within each other the pattern names, the root among them; undefined for any */
async function filesBelow(root: string, named: number | undefined): Promise<string[]> {
  const files: string[] = [];
  let level = [root];
  for (let depth = 0; depth < (named ?? DEEPEST) && level.length > 0; depth += 1) {
    const entries = (await Promise.all(level.map(entriesOf))).flat();
    files.push(...entries.filter((entry) => !entry.isDirectory()).map(pathOf));
    if (files.length > MOST) throw new ReadFailure('folder.too-large', `below ${root} are more than ${MOST} files`);
    level = entries.filter((entry) => entry.isDirectory() && !SKIPPED.includes(entry.name)).map(pathOf);
  }
  if (named === undefined && level.length > 0)
    throw new ReadFailure('folder.too-large', `below ${root} are more than ${DEEPEST} folders within each other`);
  return files;
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}

/** A folder that is not there has no files in it: whoever asked tells that nothing was found. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw unreadable('folder', error, folder);
  }
}
