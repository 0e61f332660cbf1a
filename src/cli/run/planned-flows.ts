import type { PlannedFlows } from './chosen-flows.ts';
import type { CollectRequest } from './collect-request.ts';
import type { ReadFiles } from './read-files.ts';

/**
 * Reads the flows of the project and chooses those that are to run; undefined when there are none. Nothing is sent.
 *
 * @throws GatesError `GATES_FLOWS_INVALID` with every fault, `GATES_USAGE`
 */
export async function plannedFlows(
  request: CollectRequest,
  { project = '', directory, services }: ReadFiles,
): Promise<PlannedFlows | undefined> {
  const { functional, gates, settings } = request;
  if (!functional || !gates.includes('g3')) return undefined;
  const { loadFlows } = await import('../flows/load-flows.ts');
  const files = await loadFlows({ directory, ...(services && { services }) }, settings, functional.asked);
  if (files.length === 0) {
    if (!functional.asked.alone) return undefined;
    const { noFlowFiles } = await import('../flows/flow-faults.ts');
    throw noFlowFiles(directory);
  }
  const { chosenFlows } = await import('./chosen-flows.ts');
  return chosenFlows(request, functional, { files, project });
}
