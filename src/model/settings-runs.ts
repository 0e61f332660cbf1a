import * as z from 'zod';

/** Who confirms when a run was made. */
export const SealSettings = z.strictObject({
  /**
   * Program and arguments that ask a time stamping authority (RFC 3161) and write its answer to their output. `{query}`
   * is the path of the question, `{file}` that of what is confirmed, `{digest}` its SHA-256.
   */
  timestampCommand: z.array(z.string().min(1)).min(1).optional(),
  /** Without an answer the run ends with 3, where it would have ended with 0. */
  timestampRequired: z.boolean().default(false),
  /** Time for the command, milliseconds. */
  timestampMs: z.number().int().positive().default(30_000),
});

/** Which runs are kept in the output folder; without any of them, all. A run that one of them keeps is kept. */
export const HistorySettings = z.strictObject({
  /** So many of the newest runs of each project. */
  keep: z.number().int().positive().optional(),
  /** Runs of the last so many days. */
  days: z.number().positive().optional(),
});
