import { isIPv4 } from 'node:net';
import type { Container } from '../model/evidence/container.ts';
import type { ServiceRoute } from '../model/evidence/service-access.ts';
import { forbiddenAddress } from './forbidden-address.ts';
import { reachablePorts } from './published-address.ts';

export interface EnginePlace {
  /** Host on which published ports are reachable. */
  readonly engineHost: string;
  /** The engine runs on this host, so that its bridges are networks of this host as well. */
  readonly isLocal: boolean;
}

/**
 * How a port of a container can be reached from here: as it is published, else by the container's own address on a
 * bridge of this host. Undefined when neither is possible. Nothing is ever run inside the container.
 */
export function routeTo(
  { ports, networks, networkMode }: Pick<Container, 'ports' | 'networks' | 'networkMode'>,
  containerPort: number,
  { engineHost, isLocal }: EnginePlace,
): ServiceRoute | undefined {
  if (networkMode === 'host') return { via: 'network of the host', host: engineHost, port: containerPort };
  const published = reachablePorts(ports, engineHost).find((port) => port.containerPort === containerPort);
  if (published) return { via: 'published port', host: published.address, port: published.hostPort };
  const own = isLocal ? networks.find(({ address }) => isIPv4(address) && !forbiddenAddress(address)) : undefined;
  return own && { via: 'container address', host: own.address, port: containerPort };
}

/** `127.0.0.1:6379`, `[::1]:6379`: for URLs and for people. */
export function authorityOf({ host, port }: Pick<ServiceRoute, 'host' | 'port'>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
