import * as z from 'zod';
import { GATE_IDS } from './gate-ids.ts';
import { Priority } from './priority.ts';
import { GateVerdict, RunVerdict } from './result.ts';

const Digest = z.string().regex(/^[\da-f]{64}$/);
const GateId = z.enum(GATE_IDS);

/** Where a line stands in the chain. */
const Link = z.object({
  /** Number of the line, from 1. */
  line: z.number().int().positive(),
  /** Digest of the line before; zeros in the first one. */
  prev: Digest,
  /** When it was written, ISO 8601 in UTC. */
  at: z.string(),
});

/** Findings of one check and one priority that nobody accepted, by their fingerprints. */
export const OpenAtRun = z.object({
  gate: GateId,
  check: z.string(),
  priority: Priority,
  fingerprints: z.array(z.string()),
});
export type OpenAtRun = z.infer<typeof OpenAtRun>;

/** What became of one gate in a run. */
export const GateAtRun = z.object({
  id: GateId,
  verdict: GateVerdict,
  /** Findings that nobody accepted. */
  findings: z.record(Priority, z.number()),
  /** Findings that somebody accepted, by their fingerprints: they are still there. */
  accepted: z.array(z.string()),
  /** Checks that came to no verdict or were off: of their findings nothing is known. */
  notJudged: z.array(z.string()),
});
export type GateAtRun = z.infer<typeof GateAtRun>;

/** A run that was published. */
export const RunLine = Link.extend({
  event: z.literal('run'),
  /** Name of the run's folder. */
  run: z.string(),
  /** Name of the run that took the capture; a capture that is judged again has several lines. */
  id: z.string(),
  takenAt: z.string(),
  project: z.string(),
  engine: z.string().optional(),
  verdict: RunVerdict,
  exitCode: z.number(),
  /** False when it was interrupted. */
  complete: z.boolean(),
  gates: z.array(GateAtRun),
  open: z.array(OpenAtRun),
  /** Open findings that are not listed because there are too many. */
  leftOut: z.number(),
  toolVersion: z.string(),
  /** Digest of the run's `manifest.json`, which has the digests of all its files. */
  manifest: Digest,
  /** Name of the key that signed it. */
  key: z.string().optional(),
});
export type RunLine = z.infer<typeof RunLine>;

/** A run whose folder was removed, because no more runs were to be kept. */
export const RemovedLine = Link.extend({ event: z.literal('removed'), run: z.string(), because: z.string() });
export type RemovedLine = z.infer<typeof RemovedLine>;

/** A line of `history.jsonl`. */
export const HistoryLine = z.discriminatedUnion('event', [RunLine, RemovedLine]);
export type HistoryLine = z.infer<typeof HistoryLine>;

/** What a line says, before it has its place in the chain. */
export type HistoryEntry = Omit<RunLine, keyof z.infer<typeof Link>> | Omit<RemovedLine, keyof z.infer<typeof Link>>;

/** `history.head`: the last line, so that lines that are cut off at the end are missed. */
export const HistoryHead = z.object({ run: z.string(), line: z.number().int().positive(), head: Digest });
export type HistoryHead = z.infer<typeof HistoryHead>;
