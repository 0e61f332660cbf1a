import type { FileFormat } from '../file-format.ts';
import { gateDocument } from './gate-document.ts';
import { runSummary } from './summary.ts';

/** The summary and the document of each gate, one below the other. */
export const WHOLE_REPORT: FileFormat = {
  render: (result) => [runSummary(result), ...result.gates.map((gate) => gateDocument(result, gate))].join('\n---\n\n'),
};
