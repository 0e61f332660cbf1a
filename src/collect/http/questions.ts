import type { Container } from '../../model/evidence/container.ts';
import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Endpoint } from '../../model/settings.ts';
import { type AskablePort, type AskingPlace, askablePorts } from './askable-ports.ts';
import { discoveredPaths } from './discovered-paths.ts';

/** One GET that is to be sent, and why. */
export interface Question
  extends Pick<
    HttpExchange,
    'service' | 'container' | 'purpose' | 'configured' | 'url' | 'containerPort' | 'via' | 'expectedStatus'
  > {
  readonly contains: readonly string[];
}

export interface QuestionOptions extends AskingPlace {
  /** Endpoints that the settings name. */
  readonly endpoints: readonly Endpoint[];
  readonly scheme: 'http' | 'https';
}

/** The questions for each port of running containers that can be asked, grouped by port. */
export function questionsFor(
  containers: readonly Container[],
  options: QuestionOptions,
): readonly (readonly Question[])[] {
  return containers
    .filter(isAsked)
    .flatMap((container) =>
      askablePorts(container, options.endpoints, options).map((port) => questionsOf(container, port, options)),
    )
    .filter((questions) => questions.length > 0);
}

/** True for a container that can answer: one that runs, and does not wait for its next start. */
export function isAsked({ state }: Container): boolean {
  return state.running && !state.restarting && state.status !== 'paused';
}

/** True when a configured endpoint is to be asked at this port of this container. */
export function isMeant(endpoint: Endpoint, { service }: Container, port: AskablePort): boolean {
  return (
    endpoint.service === service && (endpoint.port === undefined ? port.isUsual : endpoint.port === port.containerPort)
  );
}

function questionsOf(
  container: Container,
  port: AskablePort,
  { endpoints, scheme }: Pick<QuestionOptions, 'endpoints' | 'scheme'>,
): Question[] {
  const { service, name } = container;
  const about = { service, container: name, containerPort: port.containerPort, via: port.via };
  const host = port.address.includes(':') ? `[${port.address}]` : port.address;
  const url = (path: string) => `${scheme}://${host}:${port.hostPort}${path}`;
  const discovered = discoveredPaths(container, port.containerPort).map(({ purpose, path }) => ({
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
