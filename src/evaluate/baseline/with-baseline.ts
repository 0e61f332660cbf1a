import { comparableRun } from '../../compare/comparable-run.ts';
import { compareRuns } from '../../compare/compare-runs.ts';
import { referenceOf } from '../../compare/reference-of.ts';
import { ComparableRun } from '../../model/comparison.ts';
import type { GateResult, RunResult } from '../../model/result.ts';
import { type EvidenceIndex, narrow } from '../evidence-index.ts';
import { remediation } from './remediation.ts';
import { remediationSection } from './remediation-section.ts';

/** The earlier run that a capture is compared with: the one that is given, else the one that the capture carries. */
export function baselineOf(index: EvidenceIndex, given: ComparableRun | undefined): ComparableRun | undefined {
  if (given !== undefined) return given;
  const carried = narrow(index, ['baseline']).evidence?.baseline;
  return carried && ComparableRun.parse(carried);
}

/**
 * Adds to a result what became of the findings since the baseline, and which changes deal with them. Without a baseline
 * and without such changes there is nothing to add.
 */
export function withBaseline(result: RunResult, baseline: ComparableRun | undefined, index: EvidenceIndex): RunResult {
  const references = narrow(index, ['changeReferences']).evidence?.changeReferences.references ?? [];
  if (baseline === undefined && references.length === 0) return result;
  const now = comparableRun(result);
  // Without an earlier run everything that is found is simply open.
  const comparison = compareRuns(baseline ?? now, now, referenceOf(references));
  const rows = remediation(comparison.findings);
  return {
    ...result,
    gates: result.gates.map((gate) => withSection(gate, result, rows)),
    ...(baseline && { comparison }),
    remediation: rows,
  };
}

function withSection(gate: GateResult, result: RunResult, rows: RunResult['remediation']): GateResult {
  const section = remediationSection(gate, result, rows);
  if (section === undefined) return gate;
  const evidence = [...new Set(section.exhibits.flatMap((exhibit) => exhibit.rows.flatMap((row) => row.evidence)))];
  const summary = { section: section.title, status: section.status, statement: 'shown for information', evidence };
  return { ...gate, sections: [...gate.sections, section], summary: [...gate.summary, summary] };
}
