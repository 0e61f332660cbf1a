import * as z from 'zod';
import { FileFault } from './file-fault.ts';

export const SUITE_FORMATS = ['junit', 'tap', 'playwright', 'vitest', 'pytest'] as const;

export const ImportedCase = z.object({
  /** Names from the outermost group inwards, the last one is the case's own. */
  names: z.array(z.string()).min(1),
  verdict: z.enum(['passed', 'failed', 'errored', 'skipped', 'flaky']),
  durationMs: z.number().optional(),
  /** Beginning of the message of a case that did not pass, masked. */
  message: z.string().optional(),
  file: z.string().optional(),
  line: z.number().optional(),
});
export type ImportedCase = z.infer<typeof ImportedCase>;

/** Results of a test suite that a team already has, as its own tool wrote them. */
export const ImportedSuite = z.object({
  name: z.string(),
  format: z.enum(SUITE_FORMATS),
  file: z.string(),
  sha256: z.string(),
  /** The command that makes the file, as configured. */
  command: z.string().optional(),
  /** ISO 8601: when the suite says that it ran; else when the file was written. */
  ranAt: z.string(),
  ranAtFrom: z.enum(['suite', 'file']),
  /** How old results may be, as configured. */
  maxAgeMs: z.number().optional(),
  /** Contracts that the settings say it covers. */
  covers: z.array(z.string()),
  totals: z.object({
    passed: z.number(),
    failed: z.number(),
    errored: z.number(),
    skipped: z.number(),
    flaky: z.number(),
  }),
  durationMs: z.number().optional(),
  /** Those that did not pass first; the first thousand. */
  cases: z.array(ImportedCase),
  casesLeftOut: z.number(),
  /** What could not be read as a result. */
  faults: z.array(FileFault),
});
export type ImportedSuite = z.infer<typeof ImportedSuite>;
