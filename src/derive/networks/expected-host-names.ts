import type { Container, PortBinding } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { defaultPort } from '../ports/default-port.ts';
import { isLoopback } from './host-address.ts';
import { urlHost } from './service-graph.ts';

type Named = Pick<DeepReadonly<Container>, 'service' | 'name' | 'environment' | 'networks'>;

const OVER_TLS = /^(https|wss|rediss|amqps)$/;

/**
 * The host names by which clients reach a published port over TLS, so that its certificate must be for them: names of
 * the service in URLs of other containers, and names with this host port in URLs for clients outside.
 */
export function expectedHostNames(
  container: Named,
  { containerPort, hostPort }: DeepReadonly<Pick<PortBinding, 'containerPort' | 'hostPort'>>,
  containers: readonly Named[],
): readonly string[] {
  const own = new Set([container.service, container.name, ...container.networks.flatMap(({ aliases }) => aliases)]);
  const names = containers.flatMap(({ environment }) =>
    environment.flatMap(({ value }) => {
      const url = urlHost(value ?? '');
      if (!url || !OVER_TLS.test(url.scheme)) return [];
      const port = url.port ?? defaultPort(url.scheme) ?? 443;
      if (own.has(url.host)) return port === containerPort ? [url.host] : [];
      return port === hostPort && isPublicName(url.host) && container.environment.some((one) => one.value === value)
        ? [url.host]
        : [];
    }),
  );
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

/** A full name that is not masked, no address and not this host. */
function isPublicName(host: string): boolean {
  return /^[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}$/i.test(host) && !isLoopback(host);
}
