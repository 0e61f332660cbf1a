import * as z from 'zod';
import { ComposeProject } from './compose-project.ts';

/** One of the environments that the settings name, with its Compose model: how the system is run there. */
export const DeclaredEnvironment = z.object({
  name: z.string(),
  /** What it is for; the comparison is between the first of each. */
  role: z.enum(['prod', 'dev', 'other']),
  project: ComposeProject,
});
export type DeclaredEnvironment = z.infer<typeof DeclaredEnvironment>;
