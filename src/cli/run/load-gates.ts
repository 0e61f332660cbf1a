import { GATE_DECLARATIONS, GATE_ON_DEMAND } from '../../../gates/on-demand.generated.ts';
import type { Capture } from '../../model/capture.ts';
import type { Gate, GateId } from '../../model/gate.ts';
import type { LoadedPlugin } from '../../plugins/load-plugin.ts';

/**
 * Begins to load the gates, so that they are there when the sources have answered. A gate that takes configuration is
 * loaded only when a capture shows that it has some: its code is the heaviest, and nothing of it would be judged. What
 * the settings of the run declared is added to their checks, and what its plugins say.
 *
 * @param plugins those whose code is at hand
 */
export function loadGates(
  ids: readonly GateId[],
  plugins: readonly LoadedPlugin[] = [],
): (capture: Capture) => Promise<readonly Gate[]> {
  const always = ids.filter((id) => GATE_DECLARATIONS[id].configuredBy === undefined);
  const loading = new Map(always.map((id) => [id, GATE_ON_DEMAND[id]()]));
  return async (capture) => {
    const gates = await Promise.all(ids.map((id) => loading.get(id) ?? gateIfConfigured(id, capture)));
    return withProjectChecks(gates, capture, plugins);
  };
}

async function gateIfConfigured(id: GateId, { manifest }: Capture): Promise<Gate> {
  const kinds: readonly string[] = GATE_DECLARATIONS[id].configuredBy?.kinds ?? [];
  const isConfigured = manifest.pieces.some(({ kind }) => kinds.includes(kind));
  return isConfigured ? GATE_ON_DEMAND[id]() : { ...GATE_DECLARATIONS[id], sections: [] };
}

/** What judges the checks of a project is loaded where a capture says that it was taken with some. */
async function withProjectChecks(
  gates: readonly Gate[],
  capture: Capture,
  plugins: readonly LoadedPlugin[],
): Promise<readonly Gate[]> {
  const kinds = new Set(capture.manifest.pieces.map(({ kind }) => kind));
  if (!kinds.has('declaredChecks') && !kinds.has('plugins')) return gates;
  const { declaredChecksIn, withOwnChecks } = await import('../../declared-checks/with-own-checks.ts');
  const { pluginChecks } = await import('../../plugins/judge-with-plugins.ts');
  return withOwnChecks(gates, [...declaredChecksIn(capture), ...(await pluginChecks(capture, plugins))]);
}
