import { GatesError } from '../../model/errors.ts';
import { GATE_IDS, type GateId } from '../../model/gate.ts';
import { didYouMean } from '../../shared/nearest.ts';

/**
 * The gates named on the command line, in their own order and each once; all of them when none is named.
 *
 * @throws GatesError `GATES_USAGE` for a name that is no gate
 */
export function gatesFrom(names: readonly string[]): { gates: readonly GateId[]; named: boolean } {
  for (const name of names) {
    if (GATE_IDS.includes(name.toLowerCase() as GateId)) continue;
    const message = `"${name}" is not a gate. ${didYouMean(name, GATE_IDS)}`;
    throw new GatesError({ code: 'GATES_USAGE', message, hint: 'Usage: gates run [g1] [g2] [g3].' });
  }
  const named = names.map((name) => name.toLowerCase());
  return {
    gates: named.length === 0 ? GATE_IDS : GATE_IDS.filter((id) => named.includes(id)),
    named: named.length > 0,
  };
}
