import type { GateResult, RunResult } from '../../src/model/result.ts';
import { gapsOf, gateEvidence } from '../select/gate-evidence.ts';
import { serialise } from './serialise.ts';

/** The whole result. Its keys come as it was built, which is in the order of the model. */
export function runJson(result: RunResult): string {
  return serialise(result);
}

/**
 * The result restricted to one gate: its statements, the evidence it cites, and what could not be evaluated in it. The
 * verdict, the exit code and the action ledger stay those of the run.
 *
 * @throws RangeError when the result does not hold the gate
 */
export function gateJson(result: RunResult, gateId: GateResult['id']): string {
  const gate = result.gates.find(({ id }) => id === gateId);
  if (gate === undefined) throw new RangeError(`the result does not hold the gate ${gateId}`);
  const restricted = { gates: [gate], notEvaluated: gapsOf(result, gate), evidence: gateEvidence(result, gate) };
  return serialise({ ...result, ...restricted });
}
