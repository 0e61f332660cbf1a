import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { isLoopback } from '../networks/host-address.ts';

type Named = Pick<DeepReadonly<Container>, 'environment' | 'networkMode' | 'networks'>;

/** An engine that a variable of a running container names by a TCP address. */
export interface NamedEngine {
  readonly variable: string;
  readonly host: string;
  /** Without credentials: `tcp://172.17.0.1:2375`. */
  readonly address: string;
  readonly hasTls: boolean;
  /** Whether the address is one by which a container reaches its own host. */
  readonly isOfHost: boolean;
}

const ADDRESS = /^tcp:\/\/(\[[^\]]+\]|[^:/\s@]+)(?::(\d+))?\/?$/;
const ENGINE_VARIABLE = /^(DOCKER_HOST|CONTAINER_HOST)$/;
/** https://docs.docker.com/desktop/features/networking/ */
const NAMES_OF_HOST = new Set(['host.docker.internal', 'gateway.docker.internal', 'host.containers.internal']);

/** The engines that the environment of a container names by a TCP address. */
export function namedEngines(container: Named): readonly NamedEngine[] {
  const verifies = container.environment.some(
    ({ name, value }) => name === 'DOCKER_TLS_VERIFY' && (value ?? '') !== '',
  );
  return container.environment.flatMap(({ name, value }) => {
    const [, host, port] = ADDRESS.exec(value ?? '') ?? [];
    const isEngine = ENGINE_VARIABLE.test(name) || port === '2375' || port === '2376';
    if (host === undefined || !isEngine) return [];
    const hasTls = port === '2376' || (verifies && port !== '2375');
    const address = `tcp://${host}:${port ?? (hasTls ? '2376' : '2375')}`;
    return [{ variable: name, host, address, hasTls, isOfHost: isHostOf(container, host) }];
  });
}

/** The gateway of a network that Docker made is its first address, and leads to the host. */
function isHostOf({ networkMode, networks }: Named, host: string): boolean {
  if (NAMES_OF_HOST.has(host)) return true;
  if (networkMode === 'host' && isLoopback(host.replaceAll(/[[\]]/g, ''))) return true;
  const [, prefix] = /^(\d+\.\d+\.\d+)\.1$/.exec(host) ?? [];
  if (prefix === undefined) return false;
  return host === '172.17.0.1' || networks.some(({ address }) => address.startsWith(`${prefix}.`));
}
