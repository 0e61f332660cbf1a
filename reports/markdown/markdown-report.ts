import type { RunResult } from '../../src/model/result.ts';
import type { Reporter, ReportFile } from '../reporter.ts';
import { gateDocument } from './gate-document.ts';
import { runSummary } from './summary.ts';

/** A document per gate, and the summary of the run. */
export const MARKDOWN: Reporter = {
  documents: (result: RunResult): ReportFile[] => [
    ...result.gates.map((gate) => ({ fileName: `${gate.document}.md`, text: gateDocument(result, gate) })),
    { fileName: 'SUMMARY.md', text: runSummary(result) },
  ],
};
