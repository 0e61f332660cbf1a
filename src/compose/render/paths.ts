import { isAbsolute, join } from 'node:path/posix';
import { type Tree, textOf } from '../tree.ts';
import type { Printer, Printing } from './printers.ts';

const REMOTE = /:\/\/|^service:|^github\.com\/|^git@/;
const WINDOWS = /^(?:[A-Za-z]:[\\/]|\\\\)/;

/** A path of the host, absolute: relative ones start from the folder of the file that they were written in. */
export function absolutePath(path: string, tree: Tree, { home }: Printing): string {
  if (path.startsWith('~') && home !== undefined) return join(home, path.slice(1));
  return isAbsolute(path) || WINDOWS.test(path) ? path : join(tree.directory, path).replace(/(.)\/$/, '$1');
}

export const path: Printer = (tree, printing) => {
  const written = textOf(tree);
  return written === undefined ? undefined : absolutePath(written, tree, printing);
};

/** A folder of the host, or the address of something else to build from. */
export const buildContext: Printer = (tree, printing) => {
  const written = textOf(tree) ?? '';
  return written === '' || REMOTE.test(written) ? written || undefined : absolutePath(written, tree, printing);
};
