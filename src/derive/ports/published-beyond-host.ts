import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { isLoopback } from '../networks/host-address.ts';

type Binding = DeepReadonly<Container>['ports'][number];

/** The TCP ports of a container that others than the host itself can reach. */
export function publishedBeyondHost({ ports }: Pick<DeepReadonly<Container>, 'ports'>): readonly Binding[] {
  return ports.filter(({ protocol, hostAddress }) => protocol === 'tcp' && !isLoopback(hostAddress));
}
