import { isAbsolute, join, relative } from 'node:path/posix';

const WINDOWS = /^(?:[A-Za-z]:)?\\|^[A-Za-z]:\//;

/**
 * A path of the host as it is shown: relative to the project directory when it lies there or was written relative, and
 * then beginning with a dot, so that it cannot be taken for the name of a volume; absolute paths, home paths and those of
 * Windows as written.
 *
 * @param directory absolute; the folder that the path starts from
 */
export function hostPath(path: string, directory: string, projectDirectory: string): string {
  if (path.startsWith('~') || WINDOWS.test(path)) return path;
  const whole = join(isAbsolute(path) ? path : join(directory, path)).replace(/(.)\/$/, '$1');
  const shown = relative(projectDirectory, whole);
  if (shown === '') return '.';
  if (shown.startsWith('..')) return isAbsolute(path) ? whole : shown;
  return shown.startsWith('.') ? shown : `./${shown}`;
}
