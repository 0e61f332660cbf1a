import { GATE_DECLARATIONS, GATE_ON_DEMAND } from '../../../gates/on-demand.generated.ts';
import type { Capture } from '../../model/capture.ts';
import type { Gate, GateId } from '../../model/gate.ts';

/**
 * Begins to load the gates, so that they are there when the sources have answered. A gate that takes configuration is
 * loaded only when a capture shows that it has some: its code is the heaviest, and nothing of it would be judged.
 */
export function loadGates(ids: readonly GateId[]): (capture: Capture) => Promise<readonly Gate[]> {
  const always = ids.filter((id) => GATE_DECLARATIONS[id].configuredBy === undefined);
  const loading = new Map(always.map((id) => [id, GATE_ON_DEMAND[id]()]));
  return (capture) => Promise.all(ids.map((id) => loading.get(id) ?? gateIfConfigured(id, capture)));
}

async function gateIfConfigured(id: GateId, { manifest }: Capture): Promise<Gate> {
  const kinds: readonly string[] = GATE_DECLARATIONS[id].configuredBy?.kinds ?? [];
  const isConfigured = manifest.pieces.some(({ kind }) => kinds.includes(kind));
  return isConfigured ? GATE_ON_DEMAND[id]() : { ...GATE_DECLARATIONS[id], sections: [] };
}
