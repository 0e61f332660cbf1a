import { HEALTH_CHECKS } from '../services/health-checks.ts';
import { knownService } from '../services/identify-service.ts';
import type { DeclaredService } from './declared-services.ts';

const TIMING = ['  interval: 30s', '  timeout: 5s', '  retries: 3', '  start_period: 30s'];

/**
 * A health check for a service as lines of a Compose file: what its image brings for that purpose, else a request to
 * the first port it is known to listen on. A path and a program that nobody can tell from the files are marked as such.
 */
export function healthCheckLines(service: DeclaredService): readonly string[] {
  const known = knownService(service);
  const test = known && HEALTH_CHECKS[known.kind];
  if (test) return ['healthcheck:', `  test: ${list(test)}`, ...TIMING];
  const port = service.ports[0]?.target ?? exposedPort(service) ?? known?.ports[0];
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
