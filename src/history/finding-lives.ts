import type { GateId } from '../model/gate-ids.ts';
import type { OpenAtRun } from '../model/history.ts';
import type { Priority } from '../model/priority.ts';
import { type PastRun, wasJudged } from './runs.ts';

/** A finding over the runs in which it was seen. Times are those of runs, ISO 8601 in UTC. */
export interface FindingLife {
  readonly project: string;
  readonly fingerprint: string;
  readonly gate: GateId;
  readonly check: string;
  readonly priority: Priority;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Runs in which it was seen. */
  readonly runs: number;
  /** The first run after `lastSeen` that judged its check and did not find it; absent while it is open. */
  readonly fixedAt?: string;
}

/**
 * What became of every finding. It is fixed when a later run judged its check and did not see it. A run that could not
 * judge the check, that was interrupted, or that had too many findings to list them says nothing about it, and one that
 * somebody accepted is still there. One that comes back is a new life.
 *
 * @param runs the oldest first
 */
export function findingLives(runs: readonly PastRun[]): FindingLife[] {
  const ended: FindingLife[] = [];
  const open = new Map<string, FindingLife>();
  for (const run of runs) {
    const seen = findingsOf(run);
    for (const [key, life] of open) {
      if (seen.has(key) || life.project !== run.project || !tellsOf(run, life)) continue;
      ended.push({ ...life, fixedAt: run.takenAt });
      open.delete(key);
    }
    for (const [key, finding] of seen) open.set(key, continued(open.get(key), finding, run));
  }
  return [...ended, ...open.values()];
}

/** How long it took on average until a finding was seen no more, milliseconds; undefined when none was fixed. */
export function meanTimeToFix(lives: readonly FindingLife[]): number | undefined {
  const times = lives.flatMap(({ firstSeen, fixedAt }) =>
    fixedAt === undefined ? [] : [Date.parse(fixedAt) - Date.parse(firstSeen)],
  );
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0) / times.length;
}

type Seen = Omit<OpenAtRun, 'fingerprints'> & { readonly fingerprint: string };

function findingsOf({ project, open }: PastRun): Map<string, Seen> {
  const seen = open.flatMap(({ fingerprints, ...of }) => fingerprints.map((fingerprint) => ({ ...of, fingerprint })));
  return new Map(seen.map((finding) => [`${project}\0${finding.fingerprint}`, finding]));
}

function tellsOf({ gates, complete, leftOut }: PastRun, { gate, check, fingerprint }: FindingLife): boolean {
  const at = gates.find(({ id }) => id === gate);
  if (!complete || leftOut > 0 || !at || !wasJudged(at)) return false;
  return !at.notJudged.includes(check) && !at.accepted.includes(fingerprint);
}

function continued(life: FindingLife | undefined, finding: Seen, { project, takenAt }: PastRun): FindingLife {
  const { firstSeen = takenAt, runs = 0 } = life ?? {};
  return { project, ...finding, firstSeen, lastSeen: takenAt, runs: runs + 1 };
}
