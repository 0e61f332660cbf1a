import * as z from 'zod';

/** A file that holds or may hold credentials, and what git makes of it. */
export const RepositoryFile = z.object({
  /** Relative to the project directory. */
  path: z.string(),
  role: z.enum(['environment', 'secret']),
  /** In the index: committed, or about to be. */
  tracked: z.boolean(),
  /** Matched by a pattern of git's ignore files. */
  ignored: z.boolean(),
});
export type RepositoryFile = z.infer<typeof RepositoryFile>;

/** What git says of the project directory. */
export const Repository = z.object({
  /** False outside of a git work tree; nothing is known of files then. */
  workTree: z.boolean(),
  files: z.array(RepositoryFile),
});
export type Repository = z.infer<typeof Repository>;
