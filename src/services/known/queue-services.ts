import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const LAYER = 'Cache/Queue';
const store = asRole(LAYER, 'datastore', { protocol: 'redis' });
const cache = asRole(LAYER, 'cache');
const broker = asRole(LAYER, 'broker', { protocol: 'unknown' });

/** Caches, queues and brokers. */
export const QUEUE_SERVICES: readonly KnownService[] = [
  store({
    kind: 'redis',
    images: ['redis', 'redis-stack', 'redis-stack-server', 'valkey', 'keydb'],
    commands: ['redis-server', 'redis-stack-server', 'valkey-server', 'keydb-server'],
    ports: [6379],
    dataPaths: ['/data', '/bitnami/redis/data'],
  }),
  store({ kind: 'dragonfly', images: ['dragonfly'], commands: ['dragonfly'], ports: [6379], dataPaths: ['/data'] }),
  cache({
    kind: 'memcached',
    images: ['memcached'],
    commands: ['memcached'],
    ports: [11_211],
    protocol: 'memcached',
  }),
  broker({
    kind: 'rabbitmq',
    images: ['rabbitmq'],
    commands: ['rabbitmq-server'],
    protocol: 'amqp',
    ports: [5672, 15_672],
    dataPaths: ['/var/lib/rabbitmq'],
  }),
  broker({
    kind: 'kafka',
    images: ['kafka', 'cp-kafka'],
    commands: ['kafka-server-start', 'kafka-server-start.sh'],
    protocol: 'kafka',
    ports: [9092],
    dataPaths: ['/var/lib/kafka/data', '/bitnami/kafka'],
  }),
  broker({
    kind: 'redpanda',
    images: ['redpanda'],
    commands: ['redpanda start', 'rpk redpanda start'],
    protocol: 'kafka',
    ports: [9092],
    dataPaths: ['/var/lib/redpanda/data'],
  }),
  broker({
    kind: 'nats',
    images: ['nats', 'nats-server'],
    commands: ['nats-server'],
    protocol: 'nats',
    ports: [4222, 8222],
  }),
  broker({
    kind: 'mosquitto',
    images: ['eclipse-mosquitto', 'mosquitto'],
    commands: ['mosquitto'],
    ports: [1883, 8883],
    dataPaths: ['/mosquitto/data'],
  }),
  broker({
    kind: 'zookeeper',
    images: ['zookeeper', 'cp-zookeeper'],
    commands: ['zkServer.sh start-foreground', 'zookeeper-server-start', 'zookeeper-server-start.sh'],
    ports: [2181],
    dataPaths: ['/data', '/datalog'],
  }),
  broker({
    kind: 'activemq',
    images: ['activemq', 'activemq-classic', 'activemq-artemis'],
    commands: ['activemq console', 'artemis run'],
    ports: [61_616, 8161],
    protocol: 'http',
  }),
];
