import type { Vocabulary } from '../vocabulary.ts';

export const RAILS: Vocabulary = {
  kind: 'rails',
  says: {
    started: ['Booting Puma', 'Puma starting in', 'Booting Sidekiq'],
    listening: ['Listening on http', 'Listening on unix'],
    ready: ['Use Ctrl-C to stop', 'Starting processing, hit Ctrl-C to stop'],
    migration: ['migrated ({seconds}s)'],
    stopping: ['Gracefully stopping', 'Gracefully shutting down'],
  },
};
