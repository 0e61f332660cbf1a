import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { HEALTH_CHECKS } from '../../services/health-checks.ts';
import { knownService } from '../../services/identify-service.ts';
import type { KnownService } from '../../services/known-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';

const TIMING = ['  interval: 30s', '  timeout: 5s', '  retries: 3', '  start_period: 30s'];

/**
 * A health check for a service as lines of a Compose file: what its image brings for that purpose, else a request to
 * the first port it is known to listen on. A path and a program that nobody can tell from the files are marked as such.
 */
export function healthCheckLines(service: DeclaredService): readonly string[] {
  return linesFor(knownService(service), service.ports[0]?.target ?? exposedPort(service));
}

/** The same for a service as it runs, by one of its containers. */
export function healthCheckLinesOf(container: DeepReadonly<Container>): readonly string[] {
  const port = container.ports[0]?.containerPort ?? container.exposedPorts[0]?.containerPort;
  return linesFor(knownService(container), port);
}

function linesFor(known: KnownService | undefined, ownPort: number | undefined): readonly string[] {
  const test = known && HEALTH_CHECKS[known.kind];
  if (test) return ['healthcheck:', `  test: ${list(test)}`, ...TIMING];
  const port = ownPort ?? known?.ports[0];
  const request = ['CMD', 'wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port ?? 'PORT'}/health`];
  return [
    'healthcheck:',
    `  test: ${list(request)} # with its own path, and another program where the image has no wget`,
    ...TIMING,
  ];
}

function exposedPort({ expose }: DeclaredService): number | undefined {
  const port = Number.parseInt(expose[0] ?? '', 10);
  return Number.isNaN(port) ? undefined : port;
}

function list(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}
