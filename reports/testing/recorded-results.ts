import { readdir } from 'node:fs/promises';
import { GATES } from '../../gates/index.generated.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { RunResult } from '../../src/model/result.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';

const CAPTURES = new URL('../../fixtures/captures/', import.meta.url).pathname;

let judged: Promise<readonly RecordedResult[]> | undefined;

export interface RecordedResult {
  /** Of the system that was captured. */
  readonly name: string;
  readonly result: RunResult;
}

/** What every recorded capture of a real system comes to, judged once for all tests. */
export function recordedResults(): Promise<readonly RecordedResult[]> {
  judged ??= judgeAll();
  return judged;
}

async function judgeAll(): Promise<readonly RecordedResult[]> {
  const options = { runId: 'recorded', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
  const names = (await readdir(CAPTURES)).toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, result: evaluate(await loadCapture(`${CAPTURES}${name}`), GATES, options) })),
  );
}
