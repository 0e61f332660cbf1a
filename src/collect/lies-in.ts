import { isAbsolute, relative, sep } from 'node:path';

/** Whether a file lies somewhere below a folder. Both are real paths: a link that leads outside is outside. */
export function liesIn(realPath: string, folder: string): boolean {
  const way = relative(folder, realPath);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
