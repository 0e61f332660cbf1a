import * as z from 'zod';
import { Priority } from '../priority.ts';
import { Severity } from '../settings.ts';

/** Which checks there were: a digest over their ids and metadata, and how many they are. */
export const CheckCatalogue = z.object({ sha256: z.string(), checks: z.number() });
export type CheckCatalogue = z.infer<typeof CheckCatalogue>;

/** How a run was to be judged, after defaults: part of the capture so that it is judged the same elsewhere. */
export const Judging = z.object({
  /** Findings of this priority or a more urgent one fail a gate. */
  failOn: Priority,
  severity: Severity,
  /** A gate starts even when the one before it is not ready for it. */
  keepGoing: z.boolean(),
  /** Only findings that the baseline does not have fail a gate. */
  failOnNew: z.boolean().optional(),
  /** The checks of the program that took the capture. */
  catalogue: CheckCatalogue,
});
export type Judging = z.infer<typeof Judging>;
