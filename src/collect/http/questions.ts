import type { Container } from '../../model/evidence/container.ts';
import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Endpoint } from '../../model/settings.ts';
import { knownService } from '../../services/identify.ts';
import { type ReachablePort, reachablePorts } from './published-address.ts';

/** One GET that is to be sent, and why. */
export interface Question
  extends Pick<
    HttpExchange,
    'service' | 'container' | 'purpose' | 'configured' | 'url' | 'containerPort' | 'expectedStatus'
  > {
  readonly contains: readonly string[];
}

/** What is asked of every service that may speak HTTP, in this order. */
const USUAL: readonly (readonly [purpose: string, path: string])[] = [
  ['health', '/health'],
  ['readiness', '/ready'],
  ['metrics', '/metrics'],
  ['page', '/'],
];

/** The questions for each published port of running containers, grouped by port. */
export function questionsFor(
  containers: readonly Container[],
  endpoints: readonly Endpoint[],
  engineHost: string,
): readonly (readonly Question[])[] {
  return containers
    .filter(isAsked)
    .flatMap((container) =>
      reachablePorts(container.ports, engineHost).map((port) => questionsOf(container, port, endpoints)),
    )
    .filter((questions) => questions.length > 0);
}

/** True for a container that can answer: one that runs, and does not wait for its next start. */
export function isAsked({ state }: Container): boolean {
  return state.running && !state.restarting && state.status !== 'paused';
}

/** True when a configured endpoint is to be asked at this port of this container. */
export function isMeant(endpoint: Endpoint, { service }: Container, { containerPort }: ReachablePort): boolean {
  return endpoint.service === service && (endpoint.port ?? containerPort) === containerPort;
}

function questionsOf(container: Container, port: ReachablePort, endpoints: readonly Endpoint[]): Question[] {
  const { service, name, image } = container;
  const about = { service, container: name, containerPort: port.containerPort };
  const host = port.address.includes(':') ? `[${port.address}]` : port.address;
  const url = (path: string) => `http://${host}:${port.hostPort}${path}`;
  const known = knownService(image);
  const speaksHttp = known === undefined || known.protocol === 'http';
  const special = (known?.probes ?? []).map((path) => [path, path] as const);
  const discovered = (speaksHttp ? [...(special.length > 0 ? special : USUAL)] : []).map(([purpose, path]) => ({
    ...about,
    purpose,
    configured: false,
    url: url(path),
    contains: [],
  }));
  const configured = endpoints
    .filter((endpoint) => isMeant(endpoint, container, port))
    .map(({ name: purpose, path, status, contains }) => ({
      ...about,
      purpose,
      configured: true,
      url: url(path),
      expectedStatus: status,
      contains,
    }));
  return [...discovered, ...configured];
}
