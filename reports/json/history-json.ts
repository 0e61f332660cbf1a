import type { HistorySummary } from '../../src/history/history-summary.ts';
import type { HistoryHead } from '../../src/model/history.ts';
import { serialise } from './serialise.ts';

/** What a history tells, for programs: runs, trend, findings, times to fix, and the last line of the chain. */
export function historyJson({ runs, trend, findings, meanTimeToFixMs }: HistorySummary, head?: HistoryHead): string {
  return serialise({ schema: 'gates-history/1', ...(head && { head }), runs, trend, findings, meanTimeToFixMs });
}
