import type { Container } from '../../model/evidence/container.ts';
import { pathServes } from '../../services/endpoint-purpose.ts';
import { healthPaths } from '../../services/health-paths.ts';
import { knownService } from '../../services/identify-service.ts';
import { askedOfItself } from './own-health-check.ts';
import { metricsPort } from './stated-port.ts';

/** A path that may exist, and for what. */
export interface DiscoveredPath {
  readonly purpose: string;
  readonly path: string;
}

/** What is asked of every service of which nothing else is known, in this order. */
const USUAL: readonly DiscoveredPath[] = [
  { purpose: 'health', path: '/health' },
  { purpose: 'readiness', path: '/ready' },
  { purpose: 'metrics', path: '/metrics' },
  { purpose: 'page', path: '/' },
];

/**
 * The paths that a container may answer at one of its ports, each once: what its kind is known to answer, else the
 * usual ones; what its own health check asks; what its labels name. None where it speaks another protocol.
 */
export function discoveredPaths(container: Container, containerPort: number): readonly DiscoveredPath[] {
  const known = knownService(container);
  if (known !== undefined && known.protocol !== 'http') return [];
  const stated = [...ofHealthCheck(container, containerPort), ...ofLabels(container, containerPort)];
  const paths = [...ofKind(known), ...stated];
  return paths.filter(({ path }, index) => paths.findIndex((other) => other.path === path) === index);
}

function ofKind(known: ReturnType<typeof knownService>): readonly DiscoveredPath[] {
  const probes = (known?.probes ?? []).map((path) => ({ purpose: path, path }));
  const paths = known && healthPaths(known.kind)?.map(([purpose, path]) => ({ purpose, path }));
  if (paths === undefined) return probes.length > 0 ? probes : USUAL;
  return [...paths, ...probes, { purpose: 'page', path: '/' }];
}

function ofHealthCheck(container: Container, containerPort: number): DiscoveredPath[] {
  return askedOfItself(container)
    .filter(({ port, path }) => port === containerPort && path !== '/')
    .map(({ path }) => ({ purpose: purposeOf(path), path }));
}

function purposeOf(path: string): string {
  return pathServes(path, 'readiness') && !pathServes(path, 'health') ? 'readiness' : 'health';
}

const METRICS_PATH = /^(?:prometheus\.io\/|prometheus[._-]|io\.prometheus\.)path$/i;
const HEALTH_PATH = /^traefik\.http\.services\.[^.]+\.loadbalancer\.healthcheck\.path$/i;

function ofLabels({ labels }: Container, containerPort: number): DiscoveredPath[] {
  const port = metricsPort(labels);
  return Object.entries(labels).flatMap(([name, path]) => {
    if (!/^\/[\w./~-]*$/.test(path)) return [];
    if (HEALTH_PATH.test(name)) return [{ purpose: 'health', path }];
    const isHere = port === undefined || port === containerPort;
    return METRICS_PATH.test(name) && isHere ? [{ purpose: 'metrics', path }] : [];
  });
}
