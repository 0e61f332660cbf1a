import type { KnownService, Layer, ServiceRole } from '../known-service.ts';

type Part = Pick<KnownService, 'kind' | 'images' | 'ports'> & Partial<Pick<KnownService, 'dataPaths' | 'protocol'>>;

const part =
  (layer: Layer, role: ServiceRole) =>
  (known: Part): KnownService => ({ protocol: 'http', dataPaths: [], ...known, layer, role });

const monitoring = part('Observability', 'monitoring');
const exporter = part('Observability', 'exporter');
const adminUi = part('Administration', 'admin-ui');
const broker = part('Cache/Queue', 'broker');
const application = part('Application', 'application');

/** What a platform is made of beside its databases: brokers, identity, telemetry, tools of administration. */
export const PLATFORM_SERVICES: readonly KnownService[] = [
  broker({
    kind: 'mosquitto',
    images: ['eclipse-mosquitto', 'mosquitto'],
    ports: [1883, 8883],
    dataPaths: ['/mosquitto/data'],
    protocol: 'unknown',
  }),
  broker({
    kind: 'zookeeper',
    images: ['zookeeper', 'cp-zookeeper'],
    ports: [2181],
    dataPaths: ['/data', '/datalog'],
    protocol: 'unknown',
  }),
  broker({ kind: 'activemq', images: ['activemq', 'activemq-classic', 'activemq-artemis'], ports: [61_616, 8161] }),
  application({ kind: 'keycloak', images: ['keycloak'], ports: [8080, 8443] }),
  application({ kind: 'vault', images: ['vault'], ports: [8200], dataPaths: ['/vault/file', '/vault/data'] }),
  application({ kind: 'consul', images: ['consul'], ports: [8500], dataPaths: ['/consul/data'] }),
  application({ kind: 'registry', images: ['registry'], ports: [5000], dataPaths: ['/var/lib/registry'] }),
  exporter({ kind: 'node-exporter', images: ['node-exporter'], ports: [9100] }),
  exporter({ kind: 'cadvisor', images: ['cadvisor'], ports: [8080] }),
  exporter({ kind: 'blackbox-exporter', images: ['blackbox-exporter'], ports: [9115] }),
  monitoring({
    kind: 'opentelemetry-collector',
    images: ['opentelemetry-collector', 'opentelemetry-collector-contrib', 'otel-collector'],
    ports: [4317, 4318, 8888],
  }),
  monitoring({ kind: 'jaeger', images: ['all-in-one', 'jaeger'], ports: [16_686, 4317, 4318] }),
  monitoring({ kind: 'tempo', images: ['tempo'], ports: [3200], dataPaths: ['/var/tempo'] }),
  monitoring({ kind: 'uptime-kuma', images: ['uptime-kuma'], ports: [3001], dataPaths: ['/app/data'] }),
  adminUi({ kind: 'phpmyadmin', images: ['phpmyadmin'], ports: [80] }),
  adminUi({ kind: 'mongo-express', images: ['mongo-express'], ports: [8081] }),
  adminUi({ kind: 'pgweb', images: ['pgweb'], ports: [8081] }),
  adminUi({ kind: 'cloudbeaver', images: ['cloudbeaver'], ports: [8978], dataPaths: ['/opt/cloudbeaver/workspace'] }),
  adminUi({ kind: 'search-ui', images: ['kibana', 'opensearch-dashboards'], ports: [5601] }),
  adminUi({ kind: 'dozzle', images: ['dozzle'], ports: [8080] }),
  adminUi({ kind: 'flower', images: ['flower'], ports: [5555] }),
  adminUi({ kind: 'langfuse', images: ['langfuse'], ports: [3000] }),
  adminUi({ kind: 'watchtower', images: ['watchtower'], ports: [8080] }),
  adminUi({ kind: 'mailhog', images: ['mailhog', 'mailpit'], ports: [8025, 1025] }),
];
