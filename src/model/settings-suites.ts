import * as z from 'zod';
import { SUITE_FORMATS } from './evidence/imported-suite.ts';
import { Duration } from './flow/duration.ts';
import { Identifier } from './flow/step.ts';

/** The results of a test suite of the team, as its own tool wrote them. */
export const SuiteSettings = z.strictObject({
  /** What the suite is called in the report. */
  name: z.string().min(1),
  format: z.enum(SUITE_FORMATS),
  /** Relative to the project directory. */
  file: z.string().min(1),
  /** The command that writes the file; it is told in the report and never run. */
  command: z.string().min(1).optional(),
  /** Contracts that the suite proves when all its cases pass. */
  covers: z.array(Identifier).default([]),
  /** How old its results may be; a day unless said otherwise. */
  maxAge: Duration.optional(),
});
export type SuiteSettings = z.infer<typeof SuiteSettings>;
