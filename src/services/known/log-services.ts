import type { KnownService } from '../known-service.ts';

/** Where the logs of other services are gathered, or sent on from. */
const GATHERING: readonly Pick<KnownService, 'kind' | 'images' | 'ports' | 'dataPaths'>[] = [
  { kind: 'promtail', images: ['promtail'], ports: [9080], dataPaths: [] },
  { kind: 'alloy', images: ['alloy'], ports: [12_345], dataPaths: ['/var/lib/alloy/data'] },
  { kind: 'fluentd', images: ['fluentd', 'fluentd-kubernetes-daemonset'], ports: [24_224], dataPaths: [] },
  { kind: 'fluent-bit', images: ['fluent-bit'], ports: [2020, 24_224], dataPaths: [] },
  { kind: 'vector', images: ['vector'], ports: [8686], dataPaths: ['/var/lib/vector'] },
  {
    kind: 'logstash',
    images: ['logstash', 'logstash-oss'],
    ports: [5044, 9600],
    dataPaths: ['/usr/share/logstash/data'],
  },
  { kind: 'filebeat', images: ['filebeat', 'filebeat-oss'], ports: [], dataPaths: ['/usr/share/filebeat/data'] },
  { kind: 'graylog', images: ['graylog', 'graylog-enterprise'], ports: [9000, 12_201], dataPaths: [] },
  { kind: 'victoria-logs', images: ['victoria-logs'], ports: [9428], dataPaths: ['/victoria-logs-data'] },
  { kind: 'syslog-ng', images: ['syslog-ng'], ports: [514, 601], dataPaths: ['/var/log'] },
  { kind: 'seq', images: ['seq'], ports: [80, 5341], dataPaths: ['/data'] },
  { kind: 'datadog-agent', images: ['datadog-agent'], ports: [8126], dataPaths: [] },
];

export const LOG_SERVICES: readonly KnownService[] = GATHERING.map((service) => ({
  ...service,
  layer: 'Observability',
  role: 'monitoring',
  protocol: service.ports.length === 0 || service.ports.includes(514) ? 'unknown' : 'http',
  gathersLogs: true,
}));
