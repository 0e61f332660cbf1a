import type { Vocabulary } from '../vocabulary.ts';

export const KAFKA: Vocabulary = {
  kind: 'kafka',
  says: {
    ready: [
      'Kafka Server started',
      'KafkaServer id={number}] started',
      'KafkaRaftServer nodeId={number}] Kafka Server started',
    ],
    listening: ['Awaiting socket connections on *:{port}'],
    recovery: ['Recovering unflushed segment', 'Loading producer state from snapshot', 'Log loaded for partition'],
    checkpoint: ['Wrote producer snapshot at offset {offset}'],
    started: ['Kafka version: '],
    stopping: ['shutting down (kafka.server', 'shut down completed'],
  },
};
