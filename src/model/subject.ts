import * as z from 'zod';

/** What a finding is about. At least one field is set; file, line and column go together. */
export const Subject = z.object({
  /** The name that an engine gives itself, for what concerns everything that runs on it. */
  engine: z.string().optional(),
  project: z.string().optional(),
  service: z.string().optional(),
  container: z.string().optional(),
  image: z.string().optional(),
  network: z.string().optional(),
  volume: z.string().optional(),
  variable: z.string().optional(),
  port: z.string().optional(),
  url: z.string().optional(),
  /** A flow by its id. */
  flow: z.string().optional(),
  /** A contract by its id. */
  contract: z.string().optional(),
  /** An imported test suite by its name. */
  suite: z.string().optional(),
  /** Tells findings on one container apart: the name of a trouble, or of a pattern for logs. */
  topic: z.string().optional(),
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
});
export type Subject = z.infer<typeof Subject>;
