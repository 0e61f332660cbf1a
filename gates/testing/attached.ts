import type { Container } from '../../src/model/evidence/container.ts';
import { aContainer } from './evidence.ts';

/** A container on these networks of the project, where it is found by its service name. */
export function attached(service: string, networks: readonly string[], different: Partial<Container> = {}): Container {
  return aContainer(service, {
    networks: networks.map((name) => ({ name: `shop_${name}`, address: '', aliases: [service] })),
    networkMode: networks[0] === undefined ? 'none' : `shop_${networks[0]}`,
    ...different,
  });
}

/** One TCP port on an address of the host. */
export function boundTo(hostAddress: string, containerPort = 3000): Pick<Container, 'ports'> {
  return { ports: [{ containerPort, protocol: 'tcp', hostAddress, hostPort: containerPort }] };
}
