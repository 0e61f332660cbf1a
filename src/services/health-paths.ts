import type { ServiceKind } from '../model/service-kind.ts';
import type { EndpointPurpose } from './endpoint-purpose.ts';

type Paths = Readonly<Partial<Record<EndpointPurpose, string>>>;

const PROMETHEUS: Paths = { health: '/-/healthy', readiness: '/-/ready', metrics: '/metrics' };
const METRICS_ONLY: Paths = { metrics: '/metrics' };
const GRAFANA_STORE: Paths = { readiness: '/ready', metrics: '/metrics' };
const HEALTH_AND_METRICS: Paths = { health: '/health', metrics: '/metrics' };

/** Where well-known services tell by HTTP how they are, where that is not the usual path; by kind. */
const HEALTH_PATHS: Readonly<Partial<Record<ServiceKind, Paths>>> = {
  prometheus: PROMETHEUS,
  alertmanager: PROMETHEUS,
  pushgateway: PROMETHEUS,
  thanos: PROMETHEUS,
  grafana: { health: '/api/health', metrics: '/metrics' },
  loki: GRAFANA_STORE,
  tempo: GRAFANA_STORE,
  mimir: GRAFANA_STORE,
  minio: { health: '/minio/health/live', readiness: '/minio/health/ready' },
  vault: { health: '/v1/sys/health' },
  consul: { health: '/v1/status/leader' },
  qdrant: { health: '/healthz', readiness: '/readyz', metrics: '/metrics' },
  weaviate: { health: '/v1/.well-known/live', readiness: '/v1/.well-known/ready' },
  chroma: { health: '/api/v2/heartbeat' },
  meilisearch: { health: '/health' },
  elasticsearch: { health: '/_cluster/health' },
  influxdb: HEALTH_AND_METRICS,
  clickhouse: { health: '/ping' },
  couchdb: { health: '/_up' },
  etcd: HEALTH_AND_METRICS,
  keycloak: { health: '/health/live', readiness: '/health/ready', metrics: '/metrics' },
  traefik: { health: '/ping' },
  'oauth2-proxy': { health: '/ping', readiness: '/ready' },
  vllm: HEALTH_AND_METRICS,
  'text-generation-inference': HEALTH_AND_METRICS,
  localai: { health: '/healthz', readiness: '/readyz', metrics: '/metrics' },
  'llama-cpp': HEALTH_AND_METRICS,
  zipkin: { health: '/health' },
  'victoria-metrics': HEALTH_AND_METRICS,
  'victoria-logs': HEALTH_AND_METRICS,
  netdata: { health: '/api/v1/info' },
  cadvisor: { health: '/healthz', metrics: '/metrics' },
  langfuse: { health: '/api/public/health' },
  'node-exporter': METRICS_ONLY,
  'postgres-exporter': METRICS_ONLY,
  'redis-exporter': METRICS_ONLY,
  'mysqld-exporter': METRICS_ONLY,
  'mongodb-exporter': METRICS_ONLY,
  'nginx-exporter': METRICS_ONLY,
  'kafka-exporter': METRICS_ONLY,
  'process-exporter': METRICS_ONLY,
  'statsd-exporter': METRICS_ONLY,
  'blackbox-exporter': { health: '/-/healthy', metrics: '/metrics' },
};

/** The paths at which a kind of service tells how it is, and what it measures; undefined where the usual ones are tried. */
export function healthPaths(kind: ServiceKind): readonly (readonly [EndpointPurpose, string])[] | undefined {
  const paths = HEALTH_PATHS[kind];
  return paths && (Object.entries(paths) as [EndpointPurpose, string][]);
}
