import type { Vocabulary } from '../vocabulary.ts';

export const CADDY: Vocabulary = {
  kind: 'caddy',
  says: {
    ready: ['serving initial configuration'],
    listening: ['server running', 'admin endpoint started', 'enabling HTTP/3 listener'],
    loaded: ['autosaved config', 'using provided configuration', 'using adjacent Caddyfile'],
    save: ['certificate obtained successfully'],
    stopping: ['shutting down apps', 'exiting; byeee'],
  },
};
