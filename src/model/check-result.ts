import * as z from 'zod';
import { Priority } from './priority.ts';
import { Subject } from './subject.ts';
import { AcceptedBy } from './waiver.ts';

const Evidence = z.array(z.string());

export const CheckVerdict = z.enum(['pass', 'fail', 'not-applicable', 'indeterminate', 'crashed', 'waived']);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

export const Finding = z.object({
  /** Stable across runs: made of the check, the subject and what tells two findings on one subject apart. */
  fingerprint: z.string(),
  priority: Priority,
  message: z.string(),
  observed: z.string(),
  expected: z.string(),
  fix: z.string(),
  /** The fix as lines of the YAML file it belongs in, where it is one. */
  snippet: z.string().optional(),
  subject: Subject,
  evidence: Evidence.min(1),
  /** Set when somebody accepted it: it stays in the report and does not fail the gate. */
  waiver: AcceptedBy.optional(),
  /** The run in which it was seen first, when the baseline has it. */
  knownSince: z.object({ run: z.string(), takenAt: z.string() }).optional(),
});
export type Finding = z.infer<typeof Finding>;

export const CheckResult = z.object({
  id: z.string(),
  priority: Priority,
  verdict: CheckVerdict,
  /** True when the check fails with a finding at or above the threshold that fails the gate. */
  failsGate: z.boolean(),
  /** The sentence that is true: the title when it passes, the failure title when it fails. */
  title: z.string(),
  why: z.string(),
  fix: z.string(),
  impact: z.string(),
  effort: z.enum(['small', 'medium', 'large']),
  references: z.array(z.object({ label: z.string(), url: z.string() })),
  /** Number of subjects looked at. */
  examined: z.number(),
  /** Why it is not applicable, indeterminate or crashed. */
  reason: z.string().optional(),
  evidence: Evidence,
  findings: z.array(Finding),
});
export type CheckResult = z.infer<typeof CheckResult>;
