import type { Vocabulary } from '../vocabulary.ts';

export const NODE: Vocabulary = {
  kind: 'node',
  says: {
    listening: ['listening on', 'listening at', 'Server running at', 'Server is running on'],
    ready: [
      'Nest application successfully started',
      'ready - started server on',
      'Ready in {ms}ms',
      'ready in {ms} ms',
    ],
    migration: ['migrations have been successfully applied', 'No pending migrations to apply', 'Already up to date'],
    stopping: ['SIGTERM received', 'received SIGTERM', 'shutting down'],
  },
};
