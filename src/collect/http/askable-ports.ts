import type { Container } from '../../model/evidence/container.ts';
import type { ServiceRoute } from '../../model/evidence/service-access.ts';
import type { Endpoint } from '../../model/settings.ts';
import { knownService } from '../../services/identify-service.ts';
import { isOtherProtocolPort } from '../../services/other-protocol-port.ts';
import { isPort, type ReachablePort, reachablePorts } from '../published-address.ts';
import { type EnginePlace, routeTo } from '../service-route.ts';
import { askedOfItself } from './own-health-check.ts';
import { portsOfLabels } from './stated-port.ts';

/** A port that can be asked from here, and on which way. */
export interface AskablePort extends ReachablePort {
  readonly via: ServiceRoute['via'];
  /** An endpoint of the settings that names no port is asked here. */
  readonly isUsual: boolean;
}

export interface AskingPlace extends EnginePlace {
  /** Ports that are not published may be asked as well. */
  readonly internal: boolean;
}

/** What a container names more than this is a range that it keeps free, and not what it serves. */
const INTERNAL_PORTS = 8;

/**
 * The ports of a container that can be asked: the published ones, and those that are not where something says that they
 * are served over HTTP: the settings, its health check, its labels, its image. No port is tried because it might be open.
 */
export function askablePorts(
  container: Container,
  endpoints: readonly Endpoint[],
  place: AskingPlace,
): readonly AskablePort[] {
  const published = reachablePorts(container.ports, place.engineHost).map((port) => ({
    ...port,
    via: 'published port' as const,
    isUsual: true,
  }));
  if (!place.internal) return published;
  const others = namedPorts(container, endpoints).filter(
    (port) => isPort(port) && !published.some(({ containerPort }) => containerPort === port),
  );
  const usual = published.length > 0 ? undefined : usualPort(container, others);
  const internal = others.slice(0, INTERNAL_PORTS).flatMap((containerPort) => {
    const route = routeTo(container, containerPort, place);
    if (!route || route.via === 'published port') return [];
    const { via, host: address, port: hostPort } = route;
    return [{ containerPort, address, hostPort, via, isUsual: containerPort === usual }];
  });
  return [...published, ...internal];
}

/** The port that its health check asks, else the only one there is: where there are several, nobody knows which is meant. */
function usualPort(container: Container, ports: readonly number[]): number | undefined {
  return askedOfItself(container)[0]?.port ?? (ports.length === 1 ? ports[0] : undefined);
}

/** Each port once, the surest first. */
function namedPorts(container: Container, endpoints: readonly Endpoint[]): readonly number[] {
  const stated = [
    ...endpoints.flatMap(({ service, port }) => (service === container.service && port !== undefined ? [port] : [])),
    ...askedOfItself(container).map(({ port }) => port),
  ];
  // On the network of the host, another process may be the one that listens where the image only says that it may.
  if (container.networkMode === 'host') return [...new Set(stated)];
  const known = knownService(container);
  const likely = [
    ...portsOfLabels(container.labels),
    ...container.exposedPorts.flatMap(({ containerPort, protocol }) => (protocol === 'tcp' ? [containerPort] : [])),
    ...(known?.protocol === 'http' ? known.ports : []),
  ];
  return [...new Set([...stated, ...likely.filter((port) => !isOtherProtocolPort(port))])];
}
