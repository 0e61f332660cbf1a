import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';

/** When each Compose file was last written; of a file that is gone since it was read nothing is told. */
export function modifiedTimes(files: readonly string[], directory: string): NonNullable<ComposeProject['modified']> {
  return files.flatMap((file) => {
    const status = statSync(resolve(directory, file), { throwIfNoEntry: false });
    return status ? [{ file, at: status.mtime.toISOString() }] : [];
  });
}
