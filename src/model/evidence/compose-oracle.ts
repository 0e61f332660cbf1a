import * as z from 'zod';

/** What Docker Compose on this host makes of the same files, held against what was read of them here. */
export const ComposeOracle = z.object({
  /** The version of Docker Compose: `2.26.1`. */
  version: z.string(),
  /** The command that it was asked with. */
  command: z.string(),
  /** Whether each of the two takes the project. */
  accepted: z.object({ here: z.boolean(), byCompose: z.boolean() }),
  /** Places at which the two models differ, by path and never by value: `services.api.ports[0].published`. */
  differences: z.array(z.object({ path: z.string(), kind: z.enum(['only-here', 'only-in-compose', 'not-equal']) })),
  /** Number of differences, also of those that are not listed. */
  total: z.number(),
});
export type ComposeOracle = z.infer<typeof ComposeOracle>;
