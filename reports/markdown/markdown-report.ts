import type { Reporter } from '../reporter.ts';
import { gateDocument } from './gate-document.ts';
import { runSummary } from './summary.ts';

/** A document per gate, and the summary of the run. */
export const MARKDOWN: Reporter = {
  *documents(result) {
    for (const gate of result.gates) yield { fileName: `${gate.document}.md`, text: gateDocument(result, gate) };
    yield { fileName: 'SUMMARY.md', text: runSummary(result) };
  },
};
