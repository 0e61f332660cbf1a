import * as z from 'zod';
import { DotenvAmbiguity } from './dotenv-ambiguity.ts';
import { Position } from './position.ts';
import { NamedValue } from './secret.ts';

/** A dotenv file beside the Compose files: the project's own `.env`, one named on the command line, or a template. */
export const EnvironmentFile = z.object({
  path: z.string(),
  role: z.enum(['project', 'template']),
  entries: z.array(NamedValue.extend({ at: Position })),
  /** What can be read in two ways; absent when there is nothing. */
  ambiguities: z.array(DotenvAmbiguity).optional(),
});
export type EnvironmentFile = z.infer<typeof EnvironmentFile>;
