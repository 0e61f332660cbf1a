import type { RunResult } from '../src/model/result.ts';
import { gateJson, runJson } from './json/run-json.ts';
import { gateDocument } from './markdown/gate-document.ts';
import { runSummary } from './markdown/summary.ts';

/** A file of a report; the name is relative to the folder of the run. */
export interface ReportFile {
  readonly fileName: string;
  readonly text: string;
}

/** One output format. */
export interface Reporter {
  documents(result: RunResult): ReportFile[];
}

/** Every output format by the name that an operator gives. */
export const REPORTERS = {
  md: {
    documents: (result) => [
      ...result.gates.map((gate) => ({ fileName: `${gate.document}.md`, text: gateDocument(result, gate) })),
      { fileName: 'SUMMARY.md', text: runSummary(result) },
    ],
  },
  json: {
    documents: (result) => [
      ...result.gates.map(({ id, document }) => ({ fileName: `${document}.json`, text: gateJson(result, id) })),
      { fileName: 'result.json', text: runJson(result) },
    ],
  },
} as const satisfies Record<string, Reporter>;
export type FormatName = keyof typeof REPORTERS;
