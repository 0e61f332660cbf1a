import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { type EndpointPurpose, pathServes } from '../../services/endpoint-purpose.ts';
import { requestPath } from './request-path.ts';

type ReadContainer = DeepReadonly<Pick<Container, 'healthcheck' | 'state'>>;

/** Ends before what quotes the URL in a shell or a script. */
const HTTP_URL = /https?:\/\/[^\s'"`()<>|;&\\]+/gi;

/**
 * The paths that the container's own health check asks over HTTP with success: its command names them, and the engine
 * reports the container as healthy. Such an endpoint exists, wherever discovery looked for it.
 */
export function healthyCheckPaths({ healthcheck, state }: ReadContainer): readonly string[] {
  if (healthcheck === undefined || state.health?.status !== 'healthy') return [];
  return [...healthcheck.test.join(' ').matchAll(HTTP_URL)].map(([url]) => requestPath(url));
}

/** The path for a purpose that the container's own health check asks with success, wherever it is. */
export function checkedPath(container: ReadContainer, purpose: EndpointPurpose): string | undefined {
  return healthyCheckPaths(container).find((path) => pathServes(path, purpose));
}
