import type { Vocabulary } from '../vocabulary.ts';

export const GO: Vocabulary = {
  kind: 'go',
  says: {
    listening: ['Listening and serving HTTP', 'http server started on', 'starting server on', 'serving on'],
    ready: ['server is ready', 'ready to serve'],
    migration: ['goose: no migrations to run', 'goose: successfully migrated database'],
    stopping: ['graceful shutdown'],
  },
};
