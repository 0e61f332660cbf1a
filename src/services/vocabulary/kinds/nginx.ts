import type { Vocabulary } from '../vocabulary.ts';

/** https://nginx.org/en/docs/ngx_core_module.html#error_log */
export const NGINX: Vocabulary = {
  kind: 'nginx',
  says: {
    ready: ['Configuration complete; ready for start up'],
    started: ['start worker processes'],
    reloaded: ['signal {number} (SIGHUP) received', 'reconfiguring'],
    stopping: ['gracefully shutting down', 'signal {number} (SIGQUIT) received', 'signal {number} (SIGTERM) received'],
  },
};
