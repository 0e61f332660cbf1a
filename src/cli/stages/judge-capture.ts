import { CHECK_CATALOGUE } from '../../../gates/check-catalogue.generated.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import { judgingOf, type Overrides } from '../../evaluate/judged.ts';
import { recordedGates } from '../../evaluate/recorded-run.ts';
import type { Capture } from '../../model/capture.ts';
import type { RunResult } from '../../model/result.ts';
import { runIdOf } from '../../runs/run-id.ts';
import { loadGates } from '../run/load-gates.ts';
import { toolVersion } from '../version.ts';

/**
 * The second stage: judges a capture as it says that it is to be judged, but for what is overridden.
 *
 * @param gatesFor the gates, where they are being loaded already
 * @throws GatesError `GATES_CAPTURE_INVALID` when the capture does not say of which run it is
 */
export async function judgeCapture(
  capture: Capture,
  overrides: Overrides = {},
  gatesFor = loadGates(recordedGates(capture)),
): Promise<RunResult> {
  const judging = judgingOf(capture, overrides, { toolVersion: toolVersion(), catalogue: CHECK_CATALOGUE });
  return evaluate(capture, await gatesFor(capture), { runId: runIdOf(capture), ...judging });
}
