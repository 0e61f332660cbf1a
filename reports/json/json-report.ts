import type { RunResult } from '../../src/model/result.ts';
import type { Reporter, ReportFile } from '../reporter.ts';
import { gateJson, runJson } from './run-json.ts';

/** The part of each gate, and the whole result. */
export const JSON_REPORT: Reporter = {
  documents: (result: RunResult): ReportFile[] => [
    ...result.gates.map(({ id, document }) => ({ fileName: `${document}.json`, text: gateJson(result, id) })),
    { fileName: 'result.json', text: runJson(result) },
  ],
};
