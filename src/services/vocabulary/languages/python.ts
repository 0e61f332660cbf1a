import type { Vocabulary } from '../vocabulary.ts';

export const PYTHON: Vocabulary = {
  kind: 'python',
  says: {
    listening: ['Uvicorn running on', 'Listening at: http', 'Running on http', 'Starting development server at'],
    ready: ['Application startup complete', 'celery@* ready', 'mingle: all alone'],
    started: ['Started server process', 'Booting worker with pid', 'Starting gunicorn', 'Scheduler started'],
    migration: ['Running upgrade', 'No migrations to apply', 'Applying *... OK', 'Operations to perform'],
    stopping: ['Application shutdown complete', 'Handling signal: term', 'worker: Warm shutdown'],
  },
};
