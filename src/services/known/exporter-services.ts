import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const exporter = asRole('Observability', 'exporter');

/** Exporters of metrics of something else. */
export const EXPORTER_SERVICES: readonly KnownService[] = [
  exporter({
    kind: 'postgres-exporter',
    images: ['postgres-exporter', 'postgres_exporter'],
    commands: ['postgres_exporter'],
    ports: [9187],
  }),
  exporter({
    kind: 'redis-exporter',
    images: ['redis-exporter', 'redis_exporter'],
    commands: ['redis_exporter'],
    ports: [9121],
  }),
  exporter({
    kind: 'mysqld-exporter',
    images: ['mysqld-exporter', 'mysqld_exporter'],
    commands: ['mysqld_exporter'],
    ports: [9104],
  }),
  exporter({
    kind: 'mongodb-exporter',
    images: ['mongodb-exporter', 'mongodb_exporter'],
    commands: ['mongodb_exporter'],
    ports: [9216],
  }),
  exporter({
    kind: 'nginx-exporter',
    images: ['nginx-prometheus-exporter', 'nginx-exporter'],
    commands: ['nginx-prometheus-exporter'],
    ports: [9113],
  }),
  exporter({
    kind: 'kafka-exporter',
    images: ['kafka-exporter', 'kafka_exporter'],
    commands: ['kafka_exporter'],
    ports: [9308],
  }),
  exporter({
    kind: 'rabbitmq-exporter',
    images: ['rabbitmq-exporter', 'rabbitmq_exporter'],
    commands: ['rabbitmq_exporter'],
    ports: [9419],
  }),
  exporter({
    kind: 'memcached-exporter',
    images: ['memcached-exporter'],
    commands: ['memcached_exporter'],
    ports: [9150],
  }),
  exporter({
    kind: 'elasticsearch-exporter',
    images: ['elasticsearch-exporter', 'elasticsearch_exporter'],
    commands: ['elasticsearch_exporter'],
    ports: [9114],
  }),
  exporter({ kind: 'node-exporter', images: ['node-exporter'], commands: ['node_exporter'], ports: [9100] }),
  exporter({ kind: 'cadvisor', images: ['cadvisor'], commands: ['cadvisor'], ports: [8080] }),
  exporter({
    kind: 'blackbox-exporter',
    images: ['blackbox-exporter'],
    commands: ['blackbox_exporter'],
    ports: [9115],
  }),
  exporter({
    kind: 'statsd-exporter',
    images: ['statsd-exporter'],
    commands: ['statsd_exporter'],
    ports: [9102, 9125],
  }),
  exporter({ kind: 'process-exporter', images: ['process-exporter'], commands: ['process-exporter'], ports: [9256] }),
  exporter({ kind: 'pushgateway', images: ['pushgateway'], commands: ['pushgateway'], ports: [9091] }),
];
