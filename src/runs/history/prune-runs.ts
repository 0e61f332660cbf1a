import { readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type PastRun, pastRuns } from '../../history/runs.ts';
import { LATEST } from '../layout.ts';
import { appendToHistory, brokenHistory, readHistory } from './history-file.ts';
import { withHistoryLock } from './history-lock.ts';

/** Which runs are kept; a run that one of both keeps is kept. */
export interface Retention {
  /** So many of the newest runs of each project. */
  readonly keep?: number | undefined;
  /** Runs that are not older than so many days. */
  readonly days?: number | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes the folders of runs that are not kept. Their lines stay in the history, and one that says why is added for
 * each. The run that `latest` leads to is always kept, and so is what is not in the history.
 *
 * @returns names of the folders that were removed, or would be
 * @throws GatesError `GATES_HISTORY_INVALID` when it cannot be told from the history which runs there are
 */
export async function pruneRuns(out: string, retention: Retention, now: Date, dryRun = false): Promise<string[]> {
  return withHistoryLock(out, async () => {
    const { lines, broken } = await readHistory(out);
    if (broken) throw brokenHistory(out, broken);
    const present = new Set(await readdir(out));
    const latest = present.has(LATEST) ? await readlink(join(out, LATEST)) : undefined;
    const runs = pastRuns(lines).filter(({ run }) => present.has(run));
    const old = runs.filter((run) => run.run !== latest && !run.removed && !isKept(run, runs, retention, now));
    if (dryRun) return old.map(({ run }) => run);
    for (const { run } of old) {
      await appendToHistory(out, { event: 'removed', run, because: becauseOf(retention) }, now);
      await rm(join(out, run), { recursive: true, force: true });
    }
    // Of these the line was written, and then the process was killed.
    for (const { run, removed } of runs) if (removed) await rm(join(out, run), { recursive: true, force: true });
    return old.map(({ run }) => run);
  });
}

function isKept(run: PastRun, runs: readonly PastRun[], { keep, days }: Retention, now: Date): boolean {
  const ofProject = runs.filter(({ project, removed }) => project === run.project && !removed);
  const isRecent = keep !== undefined && ofProject.slice(Math.max(0, ofProject.length - keep)).includes(run);
  const isYoung = days !== undefined && now.getTime() - Date.parse(run.takenAt) <= days * DAY_MS;
  return isRecent || isYoung;
}

function becauseOf({ keep, days }: Retention): string {
  const rules = [
    ...(keep === undefined ? [] : [`the newest ${keep} of each project are kept`]),
    ...(days === undefined ? [] : [`runs of the last ${days} days are kept`]),
  ];
  return rules.join(', ');
}
