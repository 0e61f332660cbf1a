import type { FindingSeries } from '../../../src/history/series.ts';
import { PRIORITIES, type Priority } from '../../../src/model/priority.ts';

/** A run as one gate saw it: how many findings of each priority. */
export interface GateRun {
  readonly run: string;
  readonly takenAt: string;
  readonly counts: Readonly<Record<Priority, number>>;
}

/** The last runs that are drawn: more columns than these cannot be told apart. */
const MOST_RUNS = 40;

/** The series of one gate, run by run, the oldest first. A priority without a series had no finding in any run. */
export function runsOfGate(series: readonly FindingSeries[], gate: string): GateRun[] {
  const own = series.filter((each) => each.gate === gate);
  const points = new Map(own.flatMap((each) => each.points.map(({ run, takenAt }) => [run, takenAt])));
  const countOf = (run: string, priority: Priority) =>
    own.find((each) => each.priority === priority)?.points.find((point) => point.run === run)?.count ?? 0;
  const runs = [...points].map(([run, takenAt]) => {
    const counts = Object.fromEntries(PRIORITIES.map((priority) => [priority, countOf(run, priority)]));
    return { run, takenAt, counts: counts as Record<Priority, number> };
  });
  return runs.toSorted((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt)).slice(-MOST_RUNS);
}
