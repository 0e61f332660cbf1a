import type { Vocabulary } from '../vocabulary.ts';

/** What programs of any language say, in whatever words their authors chose. */
export const ANY_LANGUAGE: Vocabulary = {
  kind: 'any language',
  says: {
    'idle warning': ['IDLE WARNING', 'idle for {seconds}'],
    'idle cycle': [
      'idle cycle {cycles}',
      'No jobs found',
      'queue is empty',
      'no messages in queue',
      'nothing to do, sleeping',
    ],
    listening: ['listening on', 'listening at', 'server listening', 'service listening', 'app listening'],
    ready: [
      'server is ready',
      'service is ready',
      'application is ready',
      'app is ready',
      'worker ready',
      'server ready',
      'service ready',
    ],
    started: [
      'server started',
      'server has started',
      'service started',
      'service has started',
      'worker started',
      'worker has started',
      'application started',
      'application has started',
      'scheduler started',
      'scheduler has started',
      'started server',
      'started application',
      'server running',
      'server is running',
      'application is running',
      'app is running',
    ],
    migration: [
      'migrations applied',
      'migrations complete',
      'applied migration',
      'schema is up to date',
      'database schema initialized',
    ],
    reloaded: ['configuration reloaded', 'config reloaded'],
    stopping: ['shutting down', 'graceful shutdown', 'received SIGTERM', 'SIGTERM received'],
  },
};
