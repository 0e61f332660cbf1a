import type { Vocabulary } from '../vocabulary.ts';

export const PHP: Vocabulary = {
  kind: 'php',
  says: {
    ready: ['ready to handle connections'],
    started: ['fpm is running, pid {pid}', 'Apache/* configured -- resuming normal operations'],
    listening: ['Server running on [http', 'Development Server (http'],
    migration: ['Nothing to migrate', 'Running migrations'],
    stopping: [
      'Terminating ...',
      'exiting, bye-bye',
      'caught SIGTERM, shutting down',
      'caught SIGWINCH, shutting down',
    ],
  },
};
