import { randomBytes } from 'node:crypto';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file under another name and renames it: whoever reads sees the old content or the new one, never a part. */
export async function replaceFile(path: string, text: string, mode = 0o600): Promise<void> {
  const own = unusedName(path);
  try {
    await writeFile(own, text, { mode, flush: true });
    await rename(own, path);
  } catch (error) {
    await rm(own, { force: true });
    throw error;
  }
}

/** Lets a symbolic link lead to another place. It is there at every moment. */
export async function replaceLink(path: string, target: string): Promise<void> {
  const own = unusedName(path);
  await symlink(target, own);
  await rename(own, path);
}

function unusedName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.new`);
}
