import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import type { Endpoint } from '../../model/settings.ts';
import { nearestName } from '../../shared/nearest.ts';
import { keepMissing } from '../keep-missing.ts';
import { type AskingPlace, askablePorts } from './askable-ports.ts';
import { isAsked, isMeant, type QuestionOptions } from './questions.ts';

/** A configured endpoint that nobody could be asked for, and why. */
export interface UnaskedEndpoint {
  readonly endpoint: Endpoint;
  readonly missing: MissingReason;
}

/** The configured endpoints that no port of a running container that can be asked stands for. */
export function unaskedEndpoints(
  containers: readonly Container[],
  endpoints: readonly Endpoint[],
  place: AskingPlace,
): UnaskedEndpoint[] {
  const running = containers.filter(isAsked);
  return endpoints
    .filter(
      (endpoint) =>
        !running.some((container) =>
          askablePorts(container, endpoints, place).some((port) => isMeant(endpoint, container, port)),
        ),
    )
    .map((endpoint) => ({ endpoint, missing: reasonFor(endpoint, containers, running, place) }));
}

function reasonFor(
  { service, port }: Endpoint,
  containers: readonly Container[],
  running: readonly Container[],
  place: AskingPlace,
): MissingReason {
  const own = running.filter((container) => container.service === service);
  const [some] = own.flatMap((container) => askablePorts(container, [], place));
  if (port === undefined && some) {
    const message = `the service "${service}" publishes no port and has several; name the one that is meant (\`port\`)`;
    return { code: 'not-reachable', message };
  }
  if (own.length > 0) {
    const which = port === undefined ? 'no port' : `its port ${port} not`;
    const way = place.internal ? '' : ', and other ports are not to be asked (health.internal in gates.yaml)';
    const message = `the service "${service}" publishes ${which} where it could be asked from here${way}`;
    return { code: 'not-reachable', message };
  }
  const services = containers.map((container) => container.service);
  const nearest = services.includes(service) ? undefined : nearestName(service, services);
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return { code: 'not-running', message: `no container of the service "${service}" is running${advice}` };
}

/** Keeps the configured endpoints that nobody can be asked for as missing evidence, so that nothing passes in their place. */
export function keepUnasked(
  intake: Intake,
  { containers, endpoints, ...place }: { containers: readonly Container[] } & Omit<QuestionOptions, 'scheme'>,
): void {
  for (const { endpoint, missing } of unaskedEndpoints(containers, endpoints, place)) {
    const reading = {
      collector: 'http/1',
      action: `not asked: GET ${endpoint.path} of the service ${endpoint.service}`,
      startedAt: intake.now().toISOString(),
      durationMs: 0,
      bytes: 0,
      truncated: false,
      missing,
    };
    keepMissing(intake, 'httpExchanges', `${endpoint.service} ${endpoint.path}`, reading, missing);
  }
}
