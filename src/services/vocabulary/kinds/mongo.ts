import type { Vocabulary } from '../vocabulary.ts';

/** Structured lines since 4.4: https://www.mongodb.com/docs/manual/reference/log-messages/ */
export const MONGO: Vocabulary = {
  kind: 'mongo',
  says: {
    ready: ['Waiting for connections'],
    listening: ['Listening on'],
    checkpoint: ['WiredTiger message', 'saving checkpoint snapshot'],
    recovery: ['Detected unclean shutdown', 'Recovering data from the last clean checkpoint', 'transition to primary'],
    started: ['MongoDB starting'],
    stopping: ['Shutting down', 'received signal'],
  },
};
