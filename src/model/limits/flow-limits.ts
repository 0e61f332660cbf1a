import { KIBIBYTE, type LimitDefinition, MEBIBYTE, MINUTE, SECOND } from './definition.ts';

const bytes = { unit: 'bytes', scope: 'call', least: KIBIBYTE } as const;
const count = { unit: 'count', scope: 'call', least: 1 } as const;

/** How much a step of a flow takes in. How long flows and steps may take stands in the flow files. */
export const FLOW_LIMITS = {
  storeAnswer: {
    ...bytes,
    usual: 8 * MEBIBYTE,
    most: 64 * MEBIBYTE,
    meaning: 'bytes that a database sends for one `sql` or `redis` step',
  },
  flowRows: { ...count, usual: 100, most: 10_000, meaning: 'rows that a `sql` step keeps' },
  flowLogLines: { ...count, usual: 2000, most: 100_000, meaning: 'lines of a log that a `log` step keeps' },
  flowSeries: { ...count, usual: 5000, most: 100_000, meaning: 'series that a `metrics` step keeps' },
  flowMessages: { ...count, usual: 10_000, most: 1_000_000, meaning: 'messages of a connection that are kept' },
  flowMessageBytes: {
    ...bytes,
    usual: 8 * MEBIBYTE,
    most: 64 * MEBIBYTE,
    meaning: 'bytes of the messages of a connection that are kept',
  },
  flowStream: { ...bytes, usual: 16 * MEBIBYTE, most: 256 * MEBIBYTE, meaning: 'bytes of a stream of events' },
  flowCleanup: {
    unit: 'milliseconds',
    scope: 'object',
    usual: 30 * SECOND,
    least: 100,
    most: 30 * MINUTE,
    meaning: 'time for the cleanup of one flow, beside the time of the flow',
  },
} as const satisfies Record<string, LimitDefinition>;
