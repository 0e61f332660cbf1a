import type { Vocabulary } from '../vocabulary.ts';

export const RABBITMQ: Vocabulary = {
  kind: 'rabbitmq',
  says: {
    ready: ['Server startup complete; {plugins} plugins started', 'completed with {plugins} plugins'],
    listening: [
      'started TCP listener on *:{port}',
      'Management plugin: HTTP (non-TLS) listener started on port {port}',
    ],
    recovery: ['recovering *queues', 'Recovering {queues} queues'],
    migration: ['Feature flags: all required feature flags are enabled', 'Running boot step database'],
    stopping: ['RabbitMQ is asked to stop', 'Stopping RabbitMQ applications'],
  },
};
