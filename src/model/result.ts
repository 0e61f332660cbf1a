import * as z from 'zod';
import { Action, ManifestEntry } from './capture.ts';
import { CheckResult } from './check-result.ts';
import { Comparison, Remediation } from './comparison.ts';
import { Engine } from './evidence/engine.ts';
import { Position } from './evidence/position.ts';
import { RunContext } from './evidence/run-context.ts';
import { ExhibitResult } from './exhibit-result.ts';
import { GATE_IDS } from './gate-ids.ts';
import { Priority, Risk } from './priority.ts';
import { Judged, Provenance } from './provenance.ts';
import { WaiverOutcome } from './waiver.ts';

const GateId = z.enum(GATE_IDS);
const Evidence = z.array(z.string());

/** What a gate came to. `not-started` names what blocked it; `not-configured` says how to configure it. */
export const GateVerdict = z.enum(['passed', 'failed', 'not-established', 'not-started', 'not-configured']);
export type GateVerdict = z.infer<typeof GateVerdict>;

/** The verdict of the whole run. */
export const RunVerdict = z.enum(['passed', 'failed', 'not-established']);
export type RunVerdict = z.infer<typeof RunVerdict>;

export const SectionResult = z.object({
  id: z.string(),
  title: z.string(),
  /** Of the section's checks: fail before not-evaluated before pass; `none` when it has no applicable check. */
  status: z.enum(['pass', 'warning', 'fail', 'not-evaluated', 'none']),
  checks: z.array(CheckResult),
  exhibits: z.array(ExhibitResult),
});
export type SectionResult = z.infer<typeof SectionResult>;

export const NotEvaluated = z.object({
  gate: GateId,
  section: z.string(),
  check: z.string().optional(),
  exhibit: z.string().optional(),
  title: z.string(),
  reason: z.string(),
  missing: z.array(z.object({ kind: z.string(), subject: z.string(), code: z.string(), message: z.string() })),
});
export type NotEvaluated = z.infer<typeof NotEvaluated>;

/** A check that is less urgent than usual in this run, or off, and who says so. */
export const Relaxation = z.object({
  check: z.string(),
  title: z.string(),
  from: Priority,
  to: z.union([Priority, z.literal('off')]),
  reason: z.string(),
});
export type Relaxation = z.infer<typeof Relaxation>;

export const GateResult = z.object({
  id: GateId,
  title: z.string(),
  heading: z.string(),
  document: z.string(),
  verdict: GateVerdict,
  /** Why it was not started, not configured or not established. */
  reason: z.string().optional(),
  readiness: z.object({
    next: GateId.optional(),
    ready: z.boolean(),
    blockedBy: z.array(z.object({ check: z.string(), title: z.string() })),
  }),
  counts: z.object({
    checks: z.number(),
    pass: z.number(),
    fail: z.number(),
    notApplicable: z.number(),
    indeterminate: z.number(),
    crashed: z.number(),
    /** Checks that fail with accepted findings only. */
    waived: z.number().default(0),
  }),
  sections: z.array(SectionResult),
  relaxations: z.array(Relaxation),
  /** Findings by risk, most urgent first; a level without findings is an empty list. */
  risks: z.array(
    z.object({
      risk: Risk,
      findings: z.array(z.object({ check: z.string(), title: z.string(), count: z.number(), evidence: Evidence })),
    }),
  ),
  /** What lacks, one per failed check, most urgent first: what happens if nothing is done, and what it takes to close. */
  gaps: z.array(
    z.object({
      priority: Priority,
      section: z.string(),
      check: z.string(),
      title: z.string(),
      impact: z.string(),
      effort: CheckResult.shape.effort,
      /** Number of services or other things concerned, each counted once. */
      subjects: z.number(),
      evidence: Evidence,
    }),
  ),
  /** One per failed check, most urgent first. */
  recommendations: z.array(
    z.object({
      priority: Priority,
      section: z.string(),
      check: z.string(),
      action: z.string(),
      subjects: z.array(z.string()),
      effort: z.string(),
      /** The fix made for one of the subjects: a sentence, or lines of a Compose file. */
      example: z.object({ subject: z.string(), fix: z.string(), snippet: z.string().optional() }).optional(),
    }),
  ),
  /** One row per section. */
  summary: z.array(
    z.object({ section: z.string(), status: SectionResult.shape.status, statement: z.string(), evidence: Evidence }),
  ),
});
export type GateResult = z.infer<typeof GateResult>;

/** Whether the system can be released, over the three gates together. */
export const Release = z.object({
  /** `ready` only when each gate was asked for and passed. */
  verdict: z.enum(['ready', 'not-ready', 'not-established']),
  /** Checks that fail a gate. */
  blockedBy: z.array(
    z.object({ gate: GateId, check: z.string(), title: z.string(), priority: Priority, findings: z.number() }),
  ),
  /** Gates that came to no verdict, and why. */
  notEstablished: z.array(z.object({ gate: GateId.optional(), what: z.string(), reason: z.string() })),
  /** What somebody left out or made less urgent: flows that were not to run, checks that are off. */
  setAside: z.array(z.object({ gate: GateId, what: z.string(), reason: z.string() })),
});
export type Release = z.infer<typeof Release>;

/** Where the project is written down, so that formats which live beside code can point there. */
export const Declared = z.object({
  /** The Compose files, relative to the project directory, in the order in which Compose reads them. */
  files: z.array(z.string()),
  services: z.array(z.object({ name: z.string(), at: Position })),
});
export type Declared = z.infer<typeof Declared>;

/** The one result that every reporter reads. */
export const RunResult = z.object({
  schema: z.literal('gates-result/1'),
  run: RunContext.extend({
    id: z.string(),
    failOn: Priority,
    severityProfile: z.enum(['prod', 'dev']),
    /** True when findings that the baseline has fail no gate. */
    failOnNew: z.boolean().optional(),
    engine: Engine.optional(),
    /** Name of the key that the run is signed with; absent when it is not signed. */
    signedBy: z.string().optional(),
  }),
  /** Absent in results of older versions. */
  judged: Judged.optional(),
  /** Absent in results of older versions. */
  provenance: Provenance.optional(),
  verdict: RunVerdict,
  exitCode: z.number(),
  release: Release,
  gates: z.array(GateResult),
  notEvaluated: z.array(NotEvaluated),
  /** What became of each waiver, in the order in which they were written. */
  waivers: z.array(WaiverOutcome).default([]),
  /** Against the baseline, when there is one. */
  comparison: Comparison.optional(),
  /** What is done about the findings; empty without a baseline and without references to changes. */
  remediation: z.array(Remediation).default([]),
  /** Absent without Compose files and in results of older versions. */
  declared: Declared.optional(),
  evidence: z.array(ManifestEntry),
  ledger: z.array(Action),
});
export type RunResult = z.infer<typeof RunResult>;
