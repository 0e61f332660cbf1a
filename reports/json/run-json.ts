import { type GateResult, RunResult } from '../../src/model/result.ts';
import { gapsOf, gateEvidence } from '../select/gate-evidence.ts';
import { serialise } from './serialise.ts';

/** The whole result. Keys come in the order of the model, whatever order the result was built in. */
export function runJson(result: RunResult): string {
  return serialise(inModelOrder(result));
}

/** A report of three gates asks for the same result four times. */
const ORDERED = new WeakMap<RunResult, RunResult>();

function inModelOrder(result: RunResult): RunResult {
  const ordered = ORDERED.get(result) ?? RunResult.parse(result);
  ORDERED.set(result, ordered);
  return ordered;
}

/**
 * The result restricted to one gate: its statements, the evidence it cites, and what could not be evaluated in it. The
 * verdict, the exit code and the action ledger stay those of the run.
 *
 * @throws RangeError when the result does not hold the gate
 */
export function gateJson(result: RunResult, gateId: GateResult['id']): string {
  const ordered = inModelOrder(result);
  const gate = ordered.gates.find(({ id }) => id === gateId);
  if (gate === undefined) throw new RangeError(`the result does not hold the gate ${gateId}`);
  const restricted = { gates: [gate], notEvaluated: gapsOf(ordered, gate), evidence: gateEvidence(ordered, gate) };
  return serialise({ ...ordered, ...restricted });
}
