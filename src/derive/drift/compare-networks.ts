import { hasForeignNetwork } from '../ports/declared-port.ts';
import type { Compare, Comparison, Difference } from './difference.ts';
import { keyedDifferences, namesAsEntries } from './keyed-differences.ts';

/** The networks by their names on the engine, and the names by which the container is found on each of them. */
export const compareNetworks: Compare = (comparison) => {
  const { service, container } = comparison;
  if (hasForeignNetwork(service) || hasForeignMode(container.networkMode)) return modeDifference(comparison);
  if (service.networkMode !== undefined) return undefined;
  const names = service.networks.map((network) => engineName(network.name, comparison));
  const attached = container.networks.map(({ name }) => name);
  const networks = keyedDifferences(namesAsEntries(names), new Map(attached.map((name) => [name, name])), {
    keys: ['networks'],
    noun: 'network',
  });
  return [...networks, ...service.networks.flatMap((network) => aliasDifferences(network, comparison))];
};

function engineName(key: string, { project }: Comparison): string {
  return project.networks.find((network) => network.key === key)?.name ?? `${project.name}_${key}`;
}

function aliasDifferences(
  { name, aliases }: Comparison['service']['networks'][number],
  comparison: Comparison,
): readonly Difference[] {
  const { service, container } = comparison;
  const network = container.networks.find((one) => one.name === engineName(name, comparison));
  // A container that does not run any more may have lost its names.
  if (!network || network.aliases.length === 0) return [];
  const own = new Set([service.name, container.name, service.containerName, container.hostName]);
  const declared = aliases.filter((alias) => !own.has(alias));
  const running = network.aliases.filter((alias) => !own.has(alias) && !container.id.startsWith(alias));
  return keyedDifferences(namesAsEntries(declared), new Map(running.map((alias) => [alias, alias])), {
    keys: ['networks'],
    noun: 'alias',
  });
}

/** Compose writes the id of the container for `service:db`. */
function modeOf(mode: string): string {
  if (/^(?:service|container):/.test(mode)) return 'the network of another container';
  return mode;
}

function hasForeignMode(mode: string): boolean {
  return /^(?:host|none|container:.*)$/.test(mode);
}

function modeDifference({ service, container }: Comparison): readonly Difference[] {
  const declared = service.networkMode === undefined ? 'networks of its own' : modeOf(service.networkMode);
  const running = hasForeignMode(container.networkMode) ? modeOf(container.networkMode) : 'networks of its own';
  if (declared === running) return [];
  const message = 'the network mode is not as declared';
  return [{ keys: ['network_mode', 'networks'], message, declared, running }];
}
