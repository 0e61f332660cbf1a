import * as z from 'zod';

/** `CONFIG GET` of fixed names; what a server does not know is left out. */
export const RedisConfiguration = z.object({
  service: z.string(),
  container: z.string(),
  settings: z.object({
    save: z.string().optional(),
    appendonly: z.string().optional(),
    appendfsync: z.string().optional(),
    'protected-mode': z.string().optional(),
    bind: z.string().optional(),
    timeout: z.string().optional(),
    maxclients: z.string().optional(),
    'slowlog-max-len': z.string().optional(),
    'slowlog-log-slower-than': z.string().optional(),
    'stop-writes-on-bgsave-error': z.string().optional(),
  }),
});
export type RedisConfiguration = z.infer<typeof RedisConfiguration>;
