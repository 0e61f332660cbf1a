import type { ServiceKind } from '../model/service-kind.ts';
import { containerPorts, type Described, isBuiltHere, serviceName } from './described.ts';
import { parseImage } from './identify.ts';
import type { IdentifiedService, KnownService } from './known-service.ts';
import { KNOWN_SERVICES } from './known-services.ts';

/** Ports that hardly anything but one kind of service listens on; those of HTTP belong to everybody. */
const PORT_OF: Readonly<Record<number, ServiceKind>> = {
  1433: 'mssql',
  1883: 'mosquitto',
  2181: 'zookeeper',
  3306: 'mysql',
  4222: 'nats',
  5432: 'postgres',
  5672: 'rabbitmq',
  6333: 'qdrant',
  6379: 'redis',
  7687: 'neo4j',
  9042: 'cassandra',
  9092: 'kafka',
  11211: 'memcached',
  11434: 'ollama',
  26257: 'cockroach',
  27017: 'mongo',
};

/** Words of a name for what stands before a service, looks into it or uses it, often on the same port. */
const BESIDE =
  /^(?:.*(?:exporter|proxy|bouncer|pool|pooler)|client|cli|sentinel|router|gateway|tunnel|backup|restore|admin|ui|commander|insight|mock|migrat.*|init|worker|api)$/;

/**
 * What a service probably is: it is built here under the name of a well-known one, has such a name and its port, or has
 * no other ports than those of one kind. A port that the kind does not have speaks against it.
 */
export function guessedService(described: Described): IdentifiedService | undefined {
  const name = serviceName(described);
  const image = parseImage(described.image ?? '');
  const ports = containerPorts(described);
  const named = KNOWN_SERVICES.find(({ kind, images }) => kind === name || images.includes(name));
  if (named && ports.every((port) => named.ports.includes(port))) {
    if (isBuiltHere(described, image.repository)) return { ...named, knownBy: 'name' };
    if (ports.length > 0) return { ...named, knownBy: 'port' };
  }
  if (named || standsBeside(name) || standsBeside(image.name)) return undefined;
  const known = byPorts(ports);
  return known && { ...known, knownBy: 'port' };
}

function byPorts(ports: readonly number[]): KnownService | undefined {
  const kinds = new Set(ports.flatMap((port) => PORT_OF[port] ?? []));
  const known = KNOWN_SERVICES.find(({ kind }) => kinds.has(kind));
  return kinds.size === 1 && known && ports.every((port) => known.ports.includes(port)) ? known : undefined;
}

function standsBeside(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[-_.\d]+/)
    .some((word) => BESIDE.test(word));
}
