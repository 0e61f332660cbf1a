import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import type { Endpoint } from '../../model/settings.ts';
import { nearestName } from '../../shared/nearest.ts';
import { keepMissing } from '../keep-missing.ts';
import { reachablePorts } from '../published-address.ts';
import { isAsked, isMeant, type QuestionOptions } from './questions.ts';

/** A configured endpoint that nobody could be asked for, and why. */
export interface UnaskedEndpoint {
  readonly endpoint: Endpoint;
  readonly missing: MissingReason;
}

/** The configured endpoints that no reachable port of a running container stands for. */
export function unaskedEndpoints(
  containers: readonly Container[],
  endpoints: readonly Endpoint[],
  engineHost: string,
): UnaskedEndpoint[] {
  const running = containers.filter(isAsked);
  return endpoints
    .filter(
      (endpoint) =>
        !running.some((container) =>
          reachablePorts(container.ports, engineHost).some((port) => isMeant(endpoint, container, port)),
        ),
    )
    .map((endpoint) => ({ endpoint, missing: reasonFor(endpoint, containers, running) }));
}

function reasonFor(
  { service, port }: Endpoint,
  containers: readonly Container[],
  running: readonly Container[],
): MissingReason {
  if (running.some((container) => container.service === service)) {
    const which = port === undefined ? 'no port' : `its port ${port} not`;
    return {
      code: 'not-reachable',
      message: `the service "${service}" publishes ${which} where it could be asked from here`,
    };
  }
  const services = containers.map((container) => container.service);
  const nearest = services.includes(service) ? undefined : nearestName(service, services);
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return { code: 'not-running', message: `no container of the service "${service}" is running${advice}` };
}

/** Keeps the configured endpoints that nobody can be asked for as missing evidence, so that nothing passes in their place. */
export function keepUnasked(
  intake: Intake,
  { containers, endpoints, engineHost }: { containers: readonly Container[] } & Omit<QuestionOptions, 'scheme'>,
): void {
  for (const { endpoint, missing } of unaskedEndpoints(containers, endpoints, engineHost)) {
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
