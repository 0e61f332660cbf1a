import { GATE_IDS, type GateId } from '../model/gate-ids.ts';
import { PRIORITIES, type Priority } from '../model/priority.ts';
import { type PastRun, wasJudged } from './runs.ts';

/** How many findings of one priority one gate had, run by run. */
export interface FindingSeries {
  readonly project: string;
  readonly gate: GateId;
  readonly priority: Priority;
  /** One for each run of the project in which the gate was judged, the oldest first. */
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly run: string;
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly count: number;
}

/**
 * The trend of each gate and priority, project by project. A run in which a gate was not judged is left out of its
 * series, since that it found nothing then means nothing; so are series that are zero throughout.
 */
export function findingSeries(runs: readonly PastRun[]): FindingSeries[] {
  const projects = [...new Set(runs.map(({ project }) => project))];
  const all = projects.flatMap((project) =>
    GATE_IDS.flatMap((gate) =>
      PRIORITIES.map((priority) => ({ project, gate, priority, points: pointsOf(runs, project, gate, priority) })),
    ),
  );
  return all.filter(({ points }) => points.some(({ count }) => count > 0));
}

function pointsOf(runs: readonly PastRun[], project: string, gate: GateId, priority: Priority): SeriesPoint[] {
  return runs.flatMap(({ run, takenAt, gates, ...of }) => {
    const judged = of.project === project && gates.find((one) => one.id === gate && wasJudged(one));
    return judged ? [{ run, takenAt, count: judged.findings[priority] }] : [];
  });
}
