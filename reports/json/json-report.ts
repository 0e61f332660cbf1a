import type { Reporter } from '../reporter.ts';
import { gateJson, runJson } from './run-json.ts';

/** The part of each gate, and the whole result. */
export const JSON_REPORT: Reporter = {
  *documents(result) {
    for (const { id, document } of result.gates) yield { fileName: `${document}.json`, text: gateJson(result, id) };
    yield { fileName: 'result.json', text: runJson(result) };
  },
};
