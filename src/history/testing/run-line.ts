import type { HistoryEntry, OpenAtRun, RunLine } from '../../model/history.ts';
import type { Priority } from '../../model/priority.ts';

type RunEntry = Extract<HistoryEntry, { event: 'run' }>;

/** What the history keeps of a run on a day of November; a test states what is different in its case. */
export function aRunEntry(day: number, different: Partial<RunEntry> = {}): RunEntry {
  const name = `202611${String(day).padStart(2, '0')}T080000Z-00000${day % 10}`;
  return {
    event: 'run',
    run: name,
    id: name,
    takenAt: new Date(Date.UTC(2026, 10, day, 8)).toISOString(),
    project: 'shop',
    verdict: 'failed',
    exitCode: 1,
    complete: true,
    gates: [aGate()],
    open: [],
    leftOut: 0,
    toolVersion: '0.1.0',
    manifest: 'a'.repeat(64),
    ...different,
  };
}

/** G1 that was judged and found nothing. */
export function aGate(different: Partial<RunLine['gates'][number]> = {}): RunLine['gates'][number] {
  return {
    id: 'g1',
    verdict: 'failed',
    findings: { P0: 0, P1: 0, P2: 0, P3: 0 },
    accepted: [],
    notJudged: [],
    ...different,
  };
}

/** Findings of one check of G1. */
export function found(check: string, fingerprints: readonly string[], priority: Priority = 'P1'): OpenAtRun {
  return { gate: 'g1', check, priority, fingerprints: [...fingerprints] };
}
