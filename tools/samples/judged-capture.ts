import { GATES } from '../../gates/index.generated.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { RunResult } from '../../src/model/result.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';
import { PROJECT_ROOT } from '../project-root.ts';

export const CAPTURES = `${PROJECT_ROOT}/fixtures/captures`;

/** What the recorded capture of a stack comes to with the usual severities. */
export async function judgedCapture(stack: string): Promise<RunResult> {
  const options = { runId: 'sample', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
  return evaluate(await loadCapture(`${CAPTURES}/${stack}`), GATES, options);
}
