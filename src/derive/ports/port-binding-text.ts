import type { Container, PortBinding } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** A binding the way `docker ps` shows it: `127.0.0.1:3000→3000/tcp`, `[::]:3000→3000/tcp`. */
function bindingText({ hostAddress, hostPort, containerPort, protocol }: DeepReadonly<PortBinding>): string {
  const address = hostAddress.includes(':') ? `[${hostAddress}]` : hostAddress;
  return `${address}:${hostPort}→${containerPort}/${protocol}`;
}

/** Every binding of a container, or why there is none: `internal`, or that it uses the ports of the host itself. */
export function portsText({ ports, networkMode }: Pick<DeepReadonly<Container>, 'ports' | 'networkMode'>): string {
  if (networkMode === 'host') return 'network of the host';
  return [...new Set(ports.map(bindingText))].join(', ') || 'internal';
}
