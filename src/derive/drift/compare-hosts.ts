import type { Compare, Comparison, Difference } from './difference.ts';
import { keyedDifferences } from './keyed-differences.ts';

/** The name that the container has for itself, and the entries that were added to its file of hosts. */
export const compareHosts: Compare = (comparison) => {
  const { service, container } = comparison;
  if (!container.extraHosts) return undefined;
  const declared = hostsIn(service.extraHosts ?? []);
  const entries = new Map([...declared].map(([name, text]) => [name, { text }]));
  const hosts = keyedDifferences(entries, hostsIn(container.extraHosts), { keys: ['extra_hosts'], noun: 'host' });
  return [...nameDifference(comparison), ...hosts];
};

/** The engine names a container by its id; one in the network of another has the name of that one. */
function nameDifference({ service, container }: Comparison): Difference[] {
  const { hostName, id, networkMode } = container;
  if (hostName === undefined || /^(?:host|container:.*)$/.test(networkMode) || service.uts !== undefined) return [];
  const declared = service.hostName ?? id.slice(0, 12);
  if (declared === hostName) return [];
  const message = 'the host name is not as declared';
  const text = service.hostName ?? 'none declared, which leaves the id of the container';
  return [{ keys: ['hostname'], message, declared: text, running: hostName }];
}

/** `name:address` and `name=address`, addresses of IPv6 with or without brackets; a name may have several. */
function hostsIn(entries: readonly string[]): ReadonlyMap<string, string> {
  const hosts = new Map<string, string[]>();
  for (const entry of entries) {
    const [, name = entry, address = ''] = /^([^=:]+)[=:](.*)$/.exec(entry) ?? [];
    hosts.set(name, [...(hosts.get(name) ?? []), address.replace(/^\[(.*)\]$/, '$1')]);
  }
  return new Map([...hosts].map(([name, addresses]) => [name, addresses.toSorted().join(', ')]));
}
