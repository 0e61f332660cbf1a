import { ReadFailure } from '../../../model/intake.ts';
import { engineClient } from '../../engine/engine-client.ts';
import { EngineWriter, ONE_OFF_LABEL } from '../engine-write/engine-writer.ts';
import type { FlowEngine } from '../performer.ts';
import { PROJECT_LABEL } from './one-off-body.ts';

/**
 * Removes containers of our own that an earlier run for the same project left behind. Returns their names.
 *
 * @throws ReadFailure when the engine does not answer
 */
export async function sweepOneOffs({ endpoint, callMs, project }: FlowEngine, signal: AbortSignal): Promise<string[]> {
  const client = engineClient({ endpoint, callMs, signal, isAlive: async () => true });
  const writer = new EngineWriter(endpoint, callMs);
  try {
    await client.connect();
    const { value } = await client.listContainers();
    const left = value.filter(({ Labels }) => {
      const labels: Readonly<Record<string, string>> | null = Labels;
      return labels?.[ONE_OFF_LABEL] !== undefined && labels[PROJECT_LABEL] === project;
    });
    const named = left.map(({ Id, Names, Labels }) => ({ id: Id, name: Names[0]?.slice(1) ?? Id, labels: Labels }));
    for (const each of named) await writer.remove(each);
    return named.map(({ name }) => name);
  } catch (error) {
    if (error instanceof ReadFailure || signal.aborted) throw error;
    throw new ReadFailure('protocol', 'the list of containers could not be read', error);
  } finally {
    await Promise.all([client.close(), writer.close()]);
  }
}
