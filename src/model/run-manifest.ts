import * as z from 'zod';

/** The piece of evidence that an object of the capture holds; one object may hold several that are equal. */
const FileEvidence = z.object({
  id: z.string(),
  kind: z.string(),
  collector: z.string(),
  startedAt: z.string(),
  durationMs: z.number(),
});

/** A file of a run folder, as it was when the run was published. */
export const RunFile = z.object({
  /** Relative to the run folder, with slashes: `capture/objects/3f…`. */
  path: z.string(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  /** Set where it is an object of the capture. */
  evidence: z.array(FileEvidence).optional(),
});
export type RunFile = z.infer<typeof RunFile>;

/** `manifest.json` of a run folder: every file in it, and whether the run came to its end. */
export const RunManifest = z.object({
  schema: z.literal('gates-run/1'),
  runId: z.string(),
  takenAt: z.string(),
  /** The version that wrote the folder. */
  toolVersion: z.string(),
  completeness: z.object({
    complete: z.boolean(),
    /** The signal that stopped the collection. */
    interruptedBy: z.string().optional(),
    /** Pieces of evidence: all of them, those that could not be read, and those that were cut off. */
    pieces: z.number(),
    missing: z.number(),
    truncated: z.number(),
  }),
  /** Every file but this one, the sums and the attestations, which are made of this one; ordered by path. */
  files: z.array(RunFile),
  /** Files that vouch for this one, by their paths. */
  attestations: z.array(z.string()),
});
export type RunManifest = z.infer<typeof RunManifest>;
