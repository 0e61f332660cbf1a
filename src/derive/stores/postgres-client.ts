import type { Container } from '../../model/evidence/container.ts';
import type { Network } from '../../model/evidence/engine-objects.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { isLoopback } from '../networks/host-address.ts';
import { isInSubnet } from '../networks/subnet.ts';

type ReadContainer = Pick<DeepReadonly<Container>, 'service' | 'name' | 'networks'>;

/** Who is at the other end of a connection to a database. */
export type PostgresClient =
  | { readonly kind: 'container'; readonly service: string; readonly container: string }
  /** Within the container of the server, or over a loopback address. */
  | { readonly kind: 'local' }
  /** From a network of the project, by an address that no container of the project has: its host, or a neighbour. */
  | { readonly kind: 'network' }
  | { readonly kind: 'elsewhere' };

/** Tells whose address it is that a server sees; an absent address is that of a socket in its own container. */
export function postgresClient(
  address: string | undefined,
  containers: readonly ReadContainer[],
  networks: readonly Pick<DeepReadonly<Network>, 'subnets'>[],
): PostgresClient {
  if (address === undefined || isLoopback(address)) return { kind: 'local' };
  const found = containers.find((container) => container.networks.some((network) => network.address === address));
  if (found) return { kind: 'container', service: found.service, container: found.name };
  const isOfProject = networks.some(({ subnets }) => subnets.some((subnet) => isInSubnet(address, subnet)));
  return { kind: isOfProject ? 'network' : 'elsewhere' };
}

/** How a client is called in a sentence: its service, else where it is. */
export function postgresClientText(client: PostgresClient): string {
  if (client.kind === 'container') return client.service;
  if (client.kind === 'local') return 'a client in the container itself';
  return client.kind === 'network' ? 'a client on the host or of another project' : 'a client on another host';
}
