import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../../shared/compare.ts';

const SKIPPED = ['node_modules', '.git'];
const DEEPEST = 12;
const MOST = 10_000;

/**
 * The files that a pattern names, in the order of their names: `*` is any part of a name, `**` any folders.
 *
 * @param directory absolute; what patterns are relative to
 * @returns absolute paths
 */
export async function findFlowFiles(pattern: string, directory: string): Promise<string[]> {
  const segments = (isAbsolute(pattern) ? pattern : join(directory, pattern)).split(sep);
  const wild = segments.findIndex((segment) => segment.includes('*'));
  const whole = resolve(segments.join(sep));
  const folder = segments.slice(0, wild < 0 ? -1 : wild).join(sep) || sep;
  const expression = new RegExp(
    `^${expressionOf(wild < 0 ? (segments.at(-1) ?? '') : segments.slice(wild).join('/'))}$`,
  );
  const files = await filesBelow(folder, wild < 0 ? 1 : DEEPEST);
  const found = files.filter((file) => expression.test(relative(folder, file).split(sep).join('/')));
  return (wild < 0 ? found.filter((file) => resolve(file) === whole) : found).toSorted(compareText);
}

function expressionOf(pattern: string): string {
  return pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*' })[stars] ?? stars);
}

async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noFolder);
  const files: string[] = [];
  for (const entry of entries.toSorted((left, right) => compareText(left.name, right.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 1 && !SKIPPED.includes(entry.name))
      files.push(...(await filesBelow(path, depth - 1)));
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
    if (files.length > MOST) break;
  }
  return files;
}

/** A folder that is not there, or that may not be read, has no files in it: whoever asked tells that nothing was found. */
function noFolder(error: unknown): [] {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return [];
  throw error;
}
