import type { Container, PortBinding } from '../../model/evidence/container.ts';
import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Endpoint } from '../../model/settings.ts';
import { knownService } from '../../services/identify.ts';

/** One GET that is to be sent, and why. */
export interface Question
  extends Pick<HttpExchange, 'service' | 'container' | 'purpose' | 'configured' | 'url' | 'containerPort'> {
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
    .filter(({ state }) => state.running && !state.restarting && state.status !== 'paused')
    .flatMap((container) => publishedOnce(container).map((port) => questionsOf(container, port, endpoints, engineHost)))
    .filter((questions) => questions.length > 0);
}

/** A port that is published on IPv4 and IPv6 alike is asked once. */
function publishedOnce({ ports }: Container): readonly PortBinding[] {
  const byPort = new Map(ports.filter(({ protocol }) => protocol === 'tcp').map((port) => [port.containerPort, port]));
  return [...byPort.values()];
}

function questionsOf(
  container: Container,
  port: PortBinding,
  endpoints: readonly Endpoint[],
  engineHost: string,
): Question[] {
  const known = knownService(container.image);
  const about = { service: container.service, container: container.name, containerPort: port.containerPort };
  const url = (path: string) => `http://${hostOf(port.hostAddress, engineHost)}:${port.hostPort}${path}`;
  const configured = endpoints
    .filter(
      (endpoint) =>
        endpoint.service === container.service && (endpoint.port ?? port.containerPort) === port.containerPort,
    )
    .map(({ name, path, contains }) => ({ ...about, purpose: name, configured: true, url: url(path), contains }));
  const speaksHttp = known === undefined || known.protocol === 'http';
  const special = (known?.probes ?? []).map((path) => [path, path] as const);
  const discovered = (speaksHttp ? [...(special.length > 0 ? special : USUAL)] : []).map(([purpose, path]) => ({
    ...about,
    purpose,
    configured: false,
    url: url(path),
    contains: [],
  }));
  return [...discovered, ...configured];
}

function hostOf(bound: string, engineHost: string): string {
  const everywhere = bound === '' || bound === '0.0.0.0' || bound === '::';
  const local = bound.startsWith('127.') || bound === '::1';
  const host = everywhere || (local && engineHost !== '127.0.0.1') ? engineHost : bound;
  return host.includes(':') ? `[${host}]` : host;
}
