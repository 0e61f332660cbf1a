import type { Vocabulary } from '../vocabulary.ts';

export const TRAEFIK: Vocabulary = {
  kind: 'traefik',
  says: {
    started: ['Traefik version', 'Starting provider'],
    loaded: ['Configuration loaded from', 'Configuration received'],
    listening: ['Starting TCP Server', 'Start TCP Server'],
    stopping: ['Shutting down', 'I have to go'],
  },
};
