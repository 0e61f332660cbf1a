import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that files of a project may lie in: the work tree of version control that the project directory belongs to,
 * or the directory itself. A Compose file in `deploy/` may build `..`; nothing may lead out of what was checked out.
 *
 * @param directory absolute
 */
export function workTreeOf(directory: string): string {
  for (let folder = directory; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  return directory;
}
