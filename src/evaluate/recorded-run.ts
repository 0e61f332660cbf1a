import type { Capture } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { Judging } from '../model/evidence/judging.ts';
import { RunContext } from '../model/evidence/run-context.ts';
import { GATE_IDS, type GateId } from '../model/gate.ts';
import { indexEvidence, narrow } from './evidence-index.ts';

/** The gates that the run of a capture was asked for, in their order. */
export function recordedGates(capture: Capture): readonly GateId[] {
  const { gates } = recordedRun(capture);
  return GATE_IDS.filter((id) => gates.includes(id));
}

/**
 * How a capture says that it is to be judged; undefined for captures of older versions, which do not say it.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID`
 */
export function recordedJudging(capture: Capture): Judging | undefined {
  const judging = narrow(indexEvidence(capture), ['judging']).evidence?.judging;
  return judging && recorded(Judging, judging, 'how it is to be judged');
}

/**
 * Who took a capture, where and when.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID` when the capture does not say it
 */
export function recordedRun(capture: Capture): RunContext {
  return recorded(RunContext, narrow(indexEvidence(capture), ['run']).evidence?.run, 'of which run it is');
}

/** Captures come from elsewhere: what stands in them may be anything. */
function recorded<T>(
  shape: { readonly safeParse: (value: unknown) => { readonly data?: T | undefined } },
  value: unknown,
  what: string,
): T {
  const { data } = shape.safeParse(value);
  if (data !== undefined) return data;
  const hint = 'Take the capture again with this version.';
  throw new GatesError({ code: 'GATES_CAPTURE_INVALID', message: `The capture does not say ${what}.`, hint });
}
