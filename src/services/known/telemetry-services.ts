import type { KnownService } from '../known-service.ts';

const EXPORTER = { layer: 'Observability', role: 'exporter', protocol: 'http', dataPaths: [] } as const;
const MONITORING = { layer: 'Observability', role: 'monitoring', protocol: 'http', dataPaths: [] } as const;

/** More exporters of metrics, and more of what stores and shows metrics and traces. */
export const TELEMETRY_SERVICES: readonly KnownService[] = [
  { ...EXPORTER, kind: 'mysqld-exporter', images: ['mysqld-exporter', 'mysqld_exporter'], ports: [9104] },
  { ...EXPORTER, kind: 'mongodb-exporter', images: ['mongodb-exporter', 'mongodb_exporter'], ports: [9216] },
  { ...EXPORTER, kind: 'nginx-exporter', images: ['nginx-prometheus-exporter', 'nginx-exporter'], ports: [9113] },
  { ...EXPORTER, kind: 'kafka-exporter', images: ['kafka-exporter', 'kafka_exporter'], ports: [9308] },
  { ...EXPORTER, kind: 'rabbitmq-exporter', images: ['rabbitmq-exporter', 'rabbitmq_exporter'], ports: [9419] },
  { ...EXPORTER, kind: 'memcached-exporter', images: ['memcached-exporter'], ports: [9150] },
  {
    ...EXPORTER,
    kind: 'elasticsearch-exporter',
    images: ['elasticsearch-exporter', 'elasticsearch_exporter'],
    ports: [9114],
  },
  { ...EXPORTER, kind: 'statsd-exporter', images: ['statsd-exporter'], ports: [9102, 9125] },
  { ...EXPORTER, kind: 'process-exporter', images: ['process-exporter'], ports: [9256] },
  { ...EXPORTER, kind: 'pushgateway', images: ['pushgateway'], ports: [9091] },
  { ...MONITORING, kind: 'victoria-metrics', images: ['victoria-metrics'], ports: [8428] },
  { ...MONITORING, kind: 'thanos', images: ['thanos'], ports: [10_901, 10_902] },
  { ...MONITORING, kind: 'mimir', images: ['mimir'], ports: [8080, 9009] },
  { ...MONITORING, kind: 'netdata', images: ['netdata'], ports: [19_999] },
  { ...MONITORING, kind: 'zabbix', images: ['zabbix-server-pgsql', 'zabbix-server-mysql'], ports: [10_051] },
  { ...MONITORING, kind: 'zipkin', images: ['zipkin'], ports: [9411] },
];
