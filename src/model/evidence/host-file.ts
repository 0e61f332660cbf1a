import * as z from 'zod';

/** What is on this host at a path that the Compose files name: the source of a bind mount, of a secret, of a config … */
export const HostFile = z.object({
  /** As the Compose model shows it: relative to the project directory, or absolute. */
  path: z.string(),
  kind: z.enum(['file', 'directory', 'socket', 'other', 'absent']),
  /** What names it. */
  purpose: z.enum(['bind', 'secret', 'config', 'build-context', 'seccomp-profile']),
});
export type HostFile = z.infer<typeof HostFile>;
