import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const monitoring = asRole('Observability', 'monitoring');

/** What gathers, stores and shows metrics and traces. */
export const OPERATIONS_SERVICES: readonly KnownService[] = [
  monitoring({
    kind: 'prometheus',
    images: ['prometheus'],
    commands: ['prometheus'],
    ports: [9090],
    dataPaths: ['/prometheus'],
    probes: ['/-/healthy', '/-/ready'],
  }),
  monitoring({
    kind: 'alertmanager',
    images: ['alertmanager'],
    commands: ['alertmanager'],
    ports: [9093],
    dataPaths: ['/alertmanager'],
    probes: ['/-/healthy', '/-/ready'],
  }),
  monitoring({
    kind: 'grafana',
    images: ['grafana', 'grafana-oss', 'grafana-enterprise'],
    commands: ['grafana-server', 'grafana server'],
    ports: [3000],
    dataPaths: ['/var/lib/grafana'],
    probes: ['/api/health'],
  }),
  monitoring({
    kind: 'loki',
    images: ['loki'],
    commands: ['loki'],
    ports: [3100],
    dataPaths: ['/loki'],
    gathersLogs: true,
  }),
  monitoring({
    kind: 'opentelemetry-collector',
    images: ['opentelemetry-collector', 'opentelemetry-collector-contrib', 'otel-collector'],
    commands: ['otelcol', 'otelcol-contrib'],
    ports: [4317, 4318, 8888],
  }),
  monitoring({
    kind: 'jaeger',
    images: ['all-in-one', 'jaeger'],
    commands: ['jaeger-all-in-one'],
    ports: [16_686, 4317, 4318],
  }),
  monitoring({ kind: 'tempo', images: ['tempo'], ports: [3200], dataPaths: ['/var/tempo'] }),
  monitoring({ kind: 'uptime-kuma', images: ['uptime-kuma'], ports: [3001], dataPaths: ['/app/data'] }),
  monitoring({
    kind: 'victoria-metrics',
    images: ['victoria-metrics'],
    commands: ['victoria-metrics-prod'],
    ports: [8428],
  }),
  monitoring({ kind: 'thanos', images: ['thanos'], ports: [10_901, 10_902] }),
  monitoring({ kind: 'mimir', images: ['mimir'], ports: [8080, 9009] }),
  monitoring({ kind: 'netdata', images: ['netdata'], commands: ['netdata'], ports: [19_999] }),
  monitoring({
    kind: 'zabbix',
    images: ['zabbix-server-pgsql', 'zabbix-server-mysql'],
    commands: ['zabbix_server'],
    ports: [10_051],
  }),
  monitoring({ kind: 'zipkin', images: ['zipkin'], ports: [9411] }),
];
