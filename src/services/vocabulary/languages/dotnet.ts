import type { Vocabulary } from '../vocabulary.ts';

export const DOTNET: Vocabulary = {
  kind: 'dotnet',
  level: {
    pattern: /^(trce|dbug|info|warn|fail|crit): /,
    levels: { trce: 'other', dbug: 'other', info: 'other', warn: 'warning', fail: 'error', crit: 'fatal' },
    grave: /^(fail|crit|warn): /,
  },
  says: {
    listening: ['Now listening on: '],
    started: ['Application started. Press Ctrl+C to shut down'],
    migration: ['Applying migration'],
    stopping: ['Application is shutting down'],
  },
};
