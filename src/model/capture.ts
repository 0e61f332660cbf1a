import * as z from 'zod';
import type { EvidenceKind } from './evidence/kinds.ts';
import { SetLimit } from './limits/set-limit.ts';

/** Why a read gave nothing. The code is stable; the message is for people. */
export const MissingReason = z.object({
  /** `engine.unreachable`, `engine.permission`, `engine.hung`, `engine.lost`, `protocol`, `blocked.by.proxy`, `timeout` … */
  code: z.string(),
  message: z.string(),
  /** The limit that was reached, where that is why. */
  limit: SetLimit.optional(),
});
export type MissingReason = z.infer<typeof MissingReason>;

/** One action that a collector took on a source: a line of the action ledger. */
export const Action = z.object({
  collector: z.string(),
  /** The exact call: `GET /containers/json?all=1`, `read compose.yaml`. */
  action: z.string(),
  startedAt: z.string(),
  durationMs: z.number(),
  bytes: z.number(),
  outcome: z.string(),
  /** The limit that was reached, where that is why it failed. */
  limit: SetLimit.optional(),
  /** What the action leaves behind on the target, when anything: `top` makes the engine emit a `top` event. */
  effect: z.string().optional(),
});
export type Action = z.infer<typeof Action>;

const Provenance = z.object({
  kind: z.string(),
  subject: z.string(),
  collector: z.string(),
  action: z.string(),
  startedAt: z.string(),
  durationMs: z.number(),
  bytes: z.number(),
  truncated: z.boolean(),
  /** Limits that were reached, so that there is more than was read; absent where there is none, and in older captures. */
  reached: z.array(SetLimit).optional(),
});

/** What a collector hands over before the door: a raw value or the reason why there is none. */
export type RawPiece = Omit<z.infer<typeof Provenance>, 'kind'> & { kind: EvidenceKind } & (
    | { value: unknown }
    | { missing: MissingReason }
  );

/** A piece of evidence as the manifest lists it. Values live in `objects/<sha256>`; a failed read is a piece too. */
export const ManifestEntry = Provenance.extend({
  id: z.string().regex(/^E\d+$/),
  redactions: z.number(),
  sha256: z.string().optional(),
  missing: MissingReason.optional(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/** How the capture was masked. */
const Redaction = z.object({
  /** Different values that were found to be secrets. */
  secrets: z.number(),
  masked: z.number(),
  /** Of the secrets those that are masked in their place only: words, names, sentences. */
  weak: z.number(),
  /** Which key the fingerprints were made with: those of captures with the same one compare. Absent in older captures. */
  key: z.string().optional(),
  /** Each time that it was masked again after it had been taken. */
  again: z
    .array(
      z.object({
        at: z.string(),
        toolVersion: z.string(),
        patterns: z.number(),
        values: z.number(),
        masked: z.number(),
      }),
    )
    .optional(),
});

export const CaptureManifest = z.object({
  schema: z.literal('gates-capture/1'),
  takenAt: z.string(),
  toolVersion: z.string(),
  pieces: z.array(ManifestEntry),
  ledger: z.array(Action),
  redaction: Redaction,
});
export type CaptureManifest = z.infer<typeof CaptureManifest>;

/** A sealed capture in memory: the manifest, and the masked value of every piece that has one, by evidence id. */
export interface Capture {
  readonly manifest: CaptureManifest;
  readonly values: ReadonlyMap<string, unknown>;
}

/** A capture as it was read from a folder. */
export interface LoadedCapture extends Capture {
  /** Text of each object by its digest. */
  readonly texts: ReadonlyMap<string, string>;
}
