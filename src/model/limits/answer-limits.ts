import { KIBIBYTE, type LimitDefinition, MEBIBYTE } from './definition.ts';

const bytes = { unit: 'bytes', scope: 'call', least: KIBIBYTE } as const;
const count = { unit: 'count', scope: 'object', least: 1 } as const;

/** How much of what a running system answers is read. */
export const ANSWER_LIMITS = {
  engineAnswer: { ...bytes, usual: 32 * MEBIBYTE, most: 256 * MEBIBYTE, meaning: 'bytes of one answer of the engine' },
  eventBytes: { ...bytes, usual: 8 * MEBIBYTE, most: 64 * MEBIBYTE, meaning: 'bytes of the events of the engine' },
  events: { ...count, usual: 1000, most: 100_000, meaning: 'newest events of the engine that are kept' },
  httpBody: {
    ...bytes,
    usual: MEBIBYTE,
    most: 64 * MEBIBYTE,
    meaning: 'bytes of the body of an answer over HTTP, to a probe or to a step of a flow',
  },
  apiAnswer: {
    ...bytes,
    usual: 4 * MEBIBYTE,
    most: 64 * MEBIBYTE,
    meaning: 'bytes of one answer of the API of RabbitMQ, Prometheus or Ollama',
  },
  logTail: {
    ...count,
    usual: 2000,
    most: 9_999_999,
    meaning: 'newest lines of one log that are asked for',
    setting: 'logs.tail',
  },
  logBytes: {
    ...bytes,
    scope: 'object',
    usual: 8 * MEBIBYTE,
    least: 64 * KIBIBYTE,
    most: Number.MAX_SAFE_INTEGER,
    meaning: 'newest bytes of one log that are judged',
    setting: 'logs.bytes',
  },
  logLine: { ...bytes, usual: MEBIBYTE, most: 16 * MEBIBYTE, meaning: 'bytes of one line of a log' },
  countedRows: {
    ...count,
    usual: 100_000,
    most: 100_000_000,
    meaning: 'rows of a table that are counted where a number of rows is expected',
  },
  redisKeys: {
    ...count,
    usual: 2000,
    least: 100,
    most: 1_000_000,
    meaning: 'keys of a Redis database that are looked at for a family of keys (`job:*`), in hundreds',
  },
} as const satisfies Record<string, LimitDefinition>;
