import type { GateId } from '../model/gate-ids.ts';
import type { GateAtRun, HistoryLine, RunLine } from '../model/history.ts';

/** A run of the history, and whether its folder was removed. */
export type PastRun = RunLine & { readonly removed: boolean };

/** Which runs are looked at. */
export interface RunFilter {
  readonly project?: string | undefined;
  /** Runs in which this gate was asked for. */
  readonly gate?: GateId | undefined;
  /** Runs taken at this time or later, ISO 8601 in UTC. */
  readonly since?: string | undefined;
}

/** Of a capture that was judged several times the last judgement: it is one observation of the system. */
export function observations(runs: readonly PastRun[]): PastRun[] {
  const last = new Map(runs.map((run) => [`${run.project}\0${run.id}`, run]));
  return runs.filter((run) => last.get(`${run.project}\0${run.id}`) === run);
}

/** True when a gate looked at the system: one that did not start found nothing, and that means nothing. */
export function wasJudged({ verdict }: GateAtRun): boolean {
  return verdict === 'passed' || verdict === 'failed' || verdict === 'not-established';
}

/** The runs of a history, the oldest first. */
export function pastRuns(lines: readonly HistoryLine[], { project, gate, since }: RunFilter = {}): PastRun[] {
  const removed = new Set(lines.flatMap(({ event, run }) => (event === 'removed' ? [run] : [])));
  return lines
    .flatMap((line) => (line.event === 'run' ? [{ ...line, removed: removed.has(line.run) }] : []))
    .filter((run) => project === undefined || run.project === project)
    .filter(({ gates }) => gate === undefined || gates.some(({ id }) => id === gate))
    .filter(({ takenAt }) => since === undefined || Date.parse(takenAt) >= Date.parse(since))
    .toSorted((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt) || a.line - b.line);
}
