import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const gathering = asRole('Observability', 'monitoring', { gathersLogs: true });

/** Where the logs of other services are gathered, or sent on from. */
export const LOG_SERVICES: readonly KnownService[] = [
  gathering({ kind: 'promtail', images: ['promtail'], commands: ['promtail'], ports: [9080] }),
  gathering({
    kind: 'alloy',
    images: ['alloy'],
    commands: ['alloy run'],
    ports: [12_345],
    dataPaths: ['/var/lib/alloy/data'],
  }),
  gathering({ kind: 'fluentd', images: ['fluentd'], commands: ['fluentd'], ports: [24_224], protocol: 'unknown' }),
  gathering({ kind: 'fluent-bit', images: ['fluent-bit'], commands: ['fluent-bit'], ports: [2020, 24_224] }),
  gathering({ kind: 'vector', images: ['vector'], ports: [8686], dataPaths: ['/var/lib/vector'] }),
  gathering({
    kind: 'logstash',
    images: ['logstash', 'logstash-oss'],
    commands: ['logstash'],
    ports: [9600, 5044],
  }),
  gathering({
    kind: 'filebeat',
    images: ['filebeat', 'filebeat-oss'],
    commands: ['filebeat'],
    ports: [],
    protocol: 'unknown',
  }),
  gathering({ kind: 'graylog', images: ['graylog', 'graylog-enterprise'], ports: [9000, 12_201] }),
  gathering({
    kind: 'victoria-logs',
    images: ['victoria-logs'],
    commands: ['victoria-logs-prod'],
    ports: [9428],
    dataPaths: ['/victoria-logs-data'],
  }),
  gathering({
    kind: 'syslog-ng',
    images: ['syslog-ng'],
    commands: ['syslog-ng'],
    ports: [514, 601],
    protocol: 'unknown',
  }),
  gathering({ kind: 'seq', images: ['seq'], ports: [80, 5341], dataPaths: ['/data'] }),
  gathering({ kind: 'datadog-agent', images: ['datadog-agent'], ports: [8126], protocol: 'unknown' }),
];
