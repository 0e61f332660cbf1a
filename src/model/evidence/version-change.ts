import * as z from 'zod';

/** A construct that means something else from some version of Docker Compose on. */
export const VersionChange = z.object({
  construct: z.string(),
  /** The first version with the newer meaning: `2.40`. */
  since: z.string(),
  /** What the construct means to earlier versions. */
  before: z.string(),
  /** What it means from that version on. */
  after: z.string(),
});
export type VersionChange = z.infer<typeof VersionChange>;
