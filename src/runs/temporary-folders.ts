import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from '../shared/error-code.ts';
import { readHistory } from './history/history-file.ts';
import { withHistoryLock } from './history/history-lock.ts';
import { hasEnded, thisProcess } from './history/process-owner.ts';
import { MANIFEST_FILE } from './layout.ts';

/** After that long, the folder of a process that cannot be seen from here is taken for a leftover. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;
const TEMPORARY = /^\.tmp-.*\.(\d+)\.([\da-f]{8})$/;
/** Links and lock files that are on the way to their names, or that were in the way of another one. */
const HALF = /^\..*\.[\da-f]{12}(\.new)?$/;

/** A name for the folder of a run that is being written: it says by which process. */
export function temporaryName(runId: string): string {
  const { pid, place } = thisProcess();
  // A capture may be judged twice at the same time, under the same name.
  return `.tmp-${runId}-${randomBytes(3).toString('hex')}.${pid}.${place}`;
}

/**
 * Clears away what processes left behind that were killed. A run that is in the history already was about to get its
 * name, and gets it now; what else is half is removed.
 */
export async function clearLeftovers(out: string): Promise<void> {
  const left: string[] = [];
  for (const name of await readdir(out)) if (await isLeftBehind(out, name)) left.push(join(out, name));
  if (left.length === 0) return;
  await withHistoryLock(out, async () => {
    for (const path of left) await finishOrRemove(out, path);
  });
}

async function finishOrRemove(out: string, path: string): Promise<void> {
  const run = await nameInHistory(out, path);
  if (run === undefined) await rm(path, { recursive: true, force: true });
  else await rename(path, join(out, run));
}

/** The name under which a run that was left behind stands in the history, when no folder has it. */
async function nameInHistory(out: string, path: string): Promise<string | undefined> {
  const manifest = await digestIfThere(join(path, MANIFEST_FILE));
  if (manifest === undefined) return undefined;
  const { lines } = await readHistory(out);
  const names = new Set(await readdir(out));
  const removed = new Set(lines.flatMap(({ event, run }) => (event === 'removed' ? [run] : [])));
  const line = lines.find((one) => one.event === 'run' && one.manifest === manifest && !names.has(one.run));
  return line && !removed.has(line.run) ? line.run : undefined;
}

async function digestIfThere(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function isLeftBehind(out: string, name: string): Promise<boolean> {
  const [, pid, place = ''] = TEMPORARY.exec(name) ?? [];
  if (pid === undefined) return HALF.test(name) && isOld(join(out, name));
  return hasEnded({ pid: Number(pid), place }) ?? isOld(join(out, name));
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await lstat(path)).mtimeMs > FORGOTTEN_MS;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
