import type { ServiceKind } from '../../model/service-kind.ts';
import { knownService } from '../../services/identify-service.ts';
import type { DeclaredPort } from './declared-port.ts';

/** Ports of services that do something else as well, on which people look into them or change them. */
const MANAGEMENT_PORTS: Readonly<Partial<Record<ServiceKind, readonly number[]>>> = {
  activemq: [8161],
  alertmanager: [9093],
  cockroach: [8080],
  consul: [8500],
  grafana: [3000],
  jaeger: [16_686],
  minio: [9001],
  nats: [8222],
  neo4j: [7474],
  prometheus: [9090],
  rabbitmq: [15_672, 15_671],
  solr: [8983],
  traefik: [8080],
  'uptime-kuma': [3001],
};

/** Ports of administration tools that serve something else: MailHog takes mail there. */
const OTHER_PORTS: readonly number[] = [1025];

/**
 * The kind of well-known service that is managed or looked into on a published port; undefined when the port is none of
 * that sort. Only services that are known for certain can be told, and the ports they listen on by default.
 */
export function managedOn({ service, port }: DeclaredPort): string | undefined {
  const known = knownService(service);
  if (known === undefined || port.protocol !== 'tcp') return undefined;
  if (known.role === 'admin-ui' && !OTHER_PORTS.includes(port.target)) return known.kind;
  return MANAGEMENT_PORTS[known.kind]?.includes(port.target) ? known.kind : undefined;
}
