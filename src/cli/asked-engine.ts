import type { EngineEndpoint } from '../collect/engine/endpoint.ts';
import { sharesNetworks } from '../collect/engine-bridges.ts';
import type { EngineGiven } from './options/given-options.ts';

/** The engine that a command is to ask, and where the ports of its containers are reached. */
export interface AskedEngine {
  readonly endpoint: EngineEndpoint;
  /** Name or address of the host of the engine. */
  readonly engineHost: string;
  /** Whether the networks of its containers are networks of this host. */
  readonly isLocal: boolean;
}

/**
 * The engine that the command line names, or the environment. What reaches engines is loaded only here.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID`
 */
export async function askedEngine({
  host,
  context,
}: Partial<Record<keyof EngineGiven, string | undefined>>): Promise<AskedEngine> {
  const { resolveEndpoint } = await import('../collect/engine/endpoint.ts');
  const named = { ...(host !== undefined && { host }), ...(context !== undefined && { context }) };
  const endpoint = resolveEndpoint({ ...named, environment: process.env });
  const isLocal = sharesNetworks(endpoint.socketPath, process.platform);
  return { endpoint, engineHost: endpoint.hostName, isLocal };
}
