import type { HistoryLine } from '../model/history.ts';
import { PRIORITIES, type Priority } from '../model/priority.ts';
import { compareText } from '../shared/compare.ts';
import { type FindingLife, findingLives, meanTimeToFix } from './finding-lives.ts';
import { observations, type PastRun, pastRuns, type RunFilter } from './runs.ts';
import { type FindingSeries, findingSeries } from './series.ts';

/** What a history tells. */
export interface HistorySummary {
  /** The oldest first. */
  readonly runs: readonly PastRun[];
  readonly trend: readonly FindingSeries[];
  /** The most urgent first, and of these what has been open for the longest time. */
  readonly findings: readonly FindingLife[];
  /** Milliseconds until a finding was seen no more, on average; a priority of which none was fixed is absent. */
  readonly meanTimeToFixMs: Partial<Record<Priority, number>>;
}

/** What the history tells of the runs that are asked for. */
export function historySummary(lines: readonly HistoryLine[], filter: RunFilter = {}): HistorySummary {
  const runs = pastRuns(lines, filter);
  const observed = observations(runs);
  const findings = findingLives(observed).filter(({ gate }) => filter.gate === undefined || gate === filter.gate);
  const means = PRIORITIES.flatMap((priority) => {
    const mean = meanTimeToFix(findings.filter((one) => one.priority === priority));
    return mean === undefined ? [] : [[priority, mean] as const];
  });
  return {
    runs,
    trend: findingSeries(observed).filter(({ gate }) => filter.gate === undefined || gate === filter.gate),
    findings: findings.toSorted(byUrgency),
    meanTimeToFixMs: Object.fromEntries(means),
  };
}

function byUrgency(a: FindingLife, b: FindingLife): number {
  return (
    PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
    Date.parse(a.firstSeen) - Date.parse(b.firstSeen) ||
    compareText(a.check, b.check) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
