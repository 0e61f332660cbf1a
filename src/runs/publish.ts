import { access, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GatesError } from '../model/errors.ts';
import type { HistoryEntry, HistoryHead } from '../model/history.ts';
import { codeOf } from '../shared/error-code.ts';
import { appendToHistory } from './history/history-file.ts';
import { withHistoryLock } from './history/history-lock.ts';
import { replaceLink } from './history/replace-file.ts';
import { LATEST } from './layout.ts';

const MOST_NAMES = 1000;

/** How a finished run is published. */
export interface Publication {
  /** `latest` follows when the run is complete. */
  readonly complete: boolean;
  /** What the history keeps of the run, given the name of its folder; a capture that was not judged has nothing. */
  readonly entry?: (name: string) => HistoryEntry;
}

/** A run that has its name. */
export interface PublishedRun {
  readonly folder: string;
  /** The line that the run has in the history. */
  readonly head?: HistoryHead;
  /** Why it is not in the history. The run is not lost for that. */
  readonly problem?: string;
}

/**
 * Gives a finished run its line in the history and its name in the output folder, and lets `latest` lead to it. A
 * capture that is judged again has the name of its run: the folders are then called `<run>`, `<run>.2`, `<run>.3`.
 *
 * The line comes first and is what counts: a run that has one, and is killed before it has its name, gets it from the
 * next run (`clearLeftovers`).
 */
export async function publish(
  out: string,
  temporary: string,
  runId: string,
  { complete, entry }: Publication,
): Promise<PublishedRun> {
  const give = async (name: string) => {
    const folder = await renameToFree(temporary, join(out, name));
    if (complete) await replaceLink(join(out, LATEST), basename(folder));
    return folder;
  };
  const recorded = async () => {
    const name = await freeName(out, runId);
    const written = entry ? await line(out, entry(name)) : {};
    return { folder: await give(name), ...written };
  };
  try {
    return await withHistoryLock(out, recorded);
  } catch (error) {
    if (!(error instanceof GatesError) || error.code !== 'GATES_OUTPUT_NOT_WRITABLE') throw error;
    return { folder: await give(runId), problem: `${error.message} ${error.hint}` };
  }
}

/** A history that cannot be continued must not cost the run. */
async function line(out: string, entry: HistoryEntry): Promise<Pick<PublishedRun, 'head' | 'problem'>> {
  try {
    return { head: await appendToHistory(out, entry, new Date()) };
  } catch (error) {
    if (error instanceof GatesError) return { problem: `${error.message} ${error.hint}` };
    if (error instanceof Error && 'code' in error)
      return { problem: `The history cannot be written: ${error.message}.` };
    throw error;
  }
}

async function freeName(out: string, runId: string): Promise<string> {
  for (let count = 1; count < MOST_NAMES; count += 1) {
    const name = numbered(runId, count);
    if (!(await exists(join(out, name)))) return name;
  }
  throw takenTooOften(runId);
}

/** A folder is never renamed over one that holds something: the first free name is the one that can be taken. */
async function renameToFree(temporary: string, wanted: string): Promise<string> {
  for (let count = 1; count < MOST_NAMES; count += 1) {
    try {
      await rename(temporary, numbered(wanted, count));
      return numbered(wanted, count);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw takenTooOften(wanted);
}

function numbered(name: string, count: number): string {
  return count === 1 ? name : `${name}.${count}`;
}

function takenTooOften(name: string): Error {
  return new Error(`${name} was written ${MOST_NAMES} times`);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(String(codeOf(error)));
}
