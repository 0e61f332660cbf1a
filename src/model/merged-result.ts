import * as z from 'zod';
import { GATE_IDS } from './gate-ids.ts';
import { Priority } from './priority.ts';
import { GateVerdict, RunVerdict } from './result.ts';
import { Subject } from './subject.ts';
import { AcceptedBy, WaiverOutcome } from './waiver.ts';

/** One engine of several that are looked at together; its run stays a run of its own. */
export const MergedHost = z.object({
  /** What it is called in the report. */
  label: z.string(),
  /** Folder of its run, relative to the merged report. */
  folder: z.string(),
  runId: z.string(),
  takenAt: z.string(),
  host: z.string(),
  project: z.string(),
  engine: z.object({ id: z.string(), name: z.string(), version: z.string() }).optional(),
  verdict: RunVerdict,
  exitCode: z.number(),
  gates: z.array(z.object({ id: z.enum(GATE_IDS), title: z.string(), verdict: GateVerdict })),
  findings: z.record(Priority, z.number()),
});
export type MergedHost = z.infer<typeof MergedHost>;

/** Something that is wrong between hosts. */
export const CrossHostFinding = z.object({
  fingerprint: z.string(),
  priority: Priority,
  subject: Subject,
  message: z.string(),
  observed: z.string(),
  expected: z.string(),
  /** The labels of the hosts that it is about. */
  hosts: z.array(z.string()).min(2),
  /** Pieces of evidence, each with the label of its host: `edge-1:E12`. */
  evidence: z.array(z.string()).min(1),
  /** Who accepted it, when somebody did. */
  waiver: AcceptedBy.optional(),
});
export type CrossHostFinding = z.infer<typeof CrossHostFinding>;

export const CrossHostCheck = z.object({
  id: z.string(),
  title: z.string(),
  /** `waived`: every finding was accepted. */
  verdict: z.enum(['pass', 'fail', 'waived', 'not-applicable', 'indeterminate']),
  why: z.string(),
  fix: z.string(),
  examined: z.number(),
  /** Why it does not apply or could not be evaluated. */
  reason: z.string().optional(),
  findings: z.array(CrossHostFinding),
});
export type CrossHostCheck = z.infer<typeof CrossHostCheck>;

/** Several runs of several engines in one report. */
export const MergedResult = z.object({
  schema: z.literal('gates-merged/1'),
  verdict: RunVerdict,
  exitCode: z.number(),
  failOn: Priority,
  hosts: z.array(MergedHost),
  checks: z.array(CrossHostCheck),
  /** What became of the waivers that name a check of what is between hosts. */
  waivers: z.array(WaiverOutcome).default([]),
  notes: z.array(z.string()),
});
export type MergedResult = z.infer<typeof MergedResult>;
