import { GATES } from '../../../gates/index.generated.ts';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { loadCapture } from '../../capture/store.ts';
import type { Capture } from '../../model/capture.ts';
import type { RunResult } from '../../model/result.ts';
import { USUAL_SEVERITY } from '../../model/settings.ts';
import { type EvaluateOptions, evaluate } from '../evaluate.ts';

/** A capture that was recorded of a real system, by the name of its folder. */
export async function recordedCapture(name: string): Promise<Capture> {
  return loadCapture(`${PROJECT_ROOT}/fixtures/captures/${name}`);
}

/** Judges a capture as `gates run` does without settings. */
export function judged(capture: Capture, different: Partial<EvaluateOptions> = {}): RunResult {
  return evaluate(capture, GATES, {
    runId: 'recorded',
    failOn: 'P1',
    severity: USUAL_SEVERITY,
    keepGoing: false,
    ...different,
  });
}
