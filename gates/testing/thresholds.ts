import type { EvidenceValue } from '../../src/model/evidence/kinds.ts';

/** The thresholds of a run without settings. */
export function thresholdsOf(different: Partial<EvidenceValue<'thresholds'>> = {}): EvidenceValue<'thresholds'> {
  return { minimumUptimeSeconds: 60, maximumHealthLatencyMs: 1000, maximumMemoryPercent: 90, ...different };
}
