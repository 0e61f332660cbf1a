import { isLoopback } from '../networks/host-address.ts';
import type { RunningService } from '../services/running-services.ts';

/** The ports of a running service that the engine knows of: exposed by the image or the container, or published. */
export function runningPorts({ containers }: RunningService): readonly number[] {
  const ports = containers.flatMap((container) =>
    [...container.exposedPorts, ...container.ports].map(({ containerPort }) => containerPort),
  );
  return [...new Set(ports)].toSorted((a, b) => a - b);
}

/** The ports of the host that lead to a running service. */
export function hostPorts({ containers }: RunningService): readonly number[] {
  const ports = containers.flatMap((container) => container.ports.map(({ hostPort }) => hostPort));
  return [...new Set(ports)].toSorted((a, b) => a - b);
}

/** The ports of the host that somebody chose for a running service: those the engine picks are others tomorrow. */
export function chosenHostPorts({ containers }: RunningService): readonly number[] {
  const chosen = containers.flatMap(({ ports }) => ports.filter(({ picked }) => !picked));
  return [...new Set(chosen.map(({ hostPort }) => hostPort))].toSorted((a, b) => a - b);
}

/** The same in words: `80, 443`, `any port` where the engine picks one, empty where none is published. */
export function hostPortsText(service: RunningService): string {
  const isPicked = service.containers.some(({ ports }) => ports.some(({ picked }) => picked));
  return [...chosenHostPorts(service), ...(isPicked ? ['any port'] : [])].join(', ');
}

/** True when a port of the service can be reached from outside the host. */
export function isReachableFromOutside({ containers }: RunningService): boolean {
  return containers.some(({ ports }) => ports.some(({ hostAddress }) => !isLoopback(hostAddress)));
}

/** True when a number stands in what the container was started with, so that it may well listen there. */
export function isNamedPort({ containers }: RunningService, port: number): boolean {
  const number = new RegExp(`(?<![\\d.])${port}(?![\\d.])`);
  return containers.some(({ command, environment, labels, healthcheck }) =>
    [
      ...command,
      ...environment.map(({ value }) => value ?? ''),
      ...Object.values(labels),
      ...(healthcheck?.test ?? []),
    ].some((text) => number.test(text)),
  );
}
