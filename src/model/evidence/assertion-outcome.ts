import * as z from 'zod';

/** One assertion, judged. Printed as `what → actual`. */
export const AssertionOutcome = z.object({
  /** `status equals 200`, `$.user.role equals admin`; unique within a step. */
  what: z.string(),
  actual: z.string(),
  /** `undecided`: what was recorded does not say; never a pass. */
  verdict: z.enum(['held', 'broken', 'undecided']),
  level: z.enum(['expect', 'warn']),
  /** Judged when it was captured, because the evidence has no longer what it takes. */
  atCapture: z.literal(true).optional(),
});
export type AssertionOutcome = z.infer<typeof AssertionOutcome>;
