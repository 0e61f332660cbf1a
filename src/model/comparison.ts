import * as z from 'zod';
import { GATE_IDS } from './gate-ids.ts';
import { Priority } from './priority.ts';
import { Subject } from './subject.ts';

/**
 * What became of a finding between two runs. `evidence-gone`: it was there, and the later run could not judge its check,
 * so that nobody knows; never `fixed`.
 */
export const FINDING_STATES = ['new', 'changed', 'open', 'waived', 'evidence-gone', 'fixed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

const Seen = z.object({ priority: Priority, observed: z.string(), waived: z.boolean() });

/** One finding in two runs. */
export const ComparedFinding = z.object({
  state: z.enum(FINDING_STATES),
  gate: z.enum(GATE_IDS),
  /** Title of the section that it stands in. */
  section: z.string(),
  check: z.string(),
  /** The sentence of the check that fails. */
  title: z.string(),
  fingerprint: z.string(),
  subject: Subject,
  message: z.string(),
  before: Seen.optional(),
  after: Seen.optional(),
  /** What differs, when it is `changed`. */
  differs: z.array(z.enum(['priority', 'observed', 'waiver'])).optional(),
  /** Why it is not known, or why it could not have been known before. */
  because: z.string().optional(),
  /** The change that deals with it: `PR-96`. */
  reference: z.string().optional(),
});
export type ComparedFinding = z.infer<typeof ComparedFinding>;

/** A run, as much of it as is needed to find it again. */
export const RunReference = z.object({
  id: z.string(),
  takenAt: z.string(),
  project: z.string(),
  host: z.string(),
  toolVersion: z.string(),
  verdict: z.string(),
});
export type RunReference = z.infer<typeof RunReference>;

const KnownCheck = z.object({
  gate: z.enum(GATE_IDS),
  section: z.string(),
  id: z.string(),
  title: z.string(),
  verdict: z.string(),
  /** Why it was not judged. */
  reason: z.string().optional(),
  /** It does not apply because nobody asked for what it looks at: nothing is known of what it found before. */
  unasked: z.boolean().optional(),
});

const KnownFinding = Seen.extend({
  check: z.string(),
  fingerprint: z.string(),
  subject: Subject,
  message: z.string(),
  /** The run in which it was seen first, where that is an earlier one. */
  knownSince: z.object({ run: z.string(), takenAt: z.string() }).optional(),
});

/** A run reduced to what another one can be compared with; also what a capture carries of its baseline. */
export const ComparableRun = z.object({
  run: RunReference,
  gates: z.array(z.object({ id: z.enum(GATE_IDS), verdict: z.string(), reason: z.string().optional() })),
  checks: z.array(KnownCheck),
  findings: z.array(KnownFinding),
  /** Containers that were there and did not run, so that nothing could be seen of what runs in them. */
  stopped: z.array(z.string()).default([]),
});
export type ComparableRun = z.infer<typeof ComparableRun>;
export type KnownFinding = z.infer<typeof KnownFinding>;

/** Two runs side by side; the earlier one is the baseline. */
export const Comparison = z.object({
  before: RunReference,
  after: RunReference,
  counts: z.record(z.enum(FINDING_STATES), z.number()),
  /** In the order of the states, most urgent first. */
  findings: z.array(ComparedFinding),
  /** What makes the two hard to compare: another project, another version of the checks. */
  notes: z.array(z.string()),
});
export type Comparison = z.infer<typeof Comparison>;

/** What `gates diff --format json` prints. */
export const ComparisonDocument = z.object({ schema: z.literal('gates-comparison/1'), ...Comparison.shape });

/** A row of the remediation table: findings of one check that stand alike. */
export const Remediation = z.object({
  gate: z.enum(GATE_IDS),
  check: z.string(),
  title: z.string(),
  priority: Priority,
  status: z.enum(['open', 'new', 'fixed', 'waived', 'unknown']),
  /** Whom it concerns: services, files. */
  subjects: z.array(z.string()),
  fingerprints: z.array(z.string()),
  /** The change that deals with it. */
  reference: z.string().optional(),
});
export type Remediation = z.infer<typeof Remediation>;
