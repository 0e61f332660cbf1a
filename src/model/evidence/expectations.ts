import * as z from 'zod';
import { MEASURES } from '../expectations.ts';
import { Priority } from '../priority.ts';

/** One expectation of the settings. Times in milliseconds, sizes in bytes, processor time in percent. */
export const Expectation = z.object({
  service: z.string().optional(),
  measure: z.enum(MEASURES),
  /** The path, key or queue that it is about. */
  of: z.string().optional(),
  /** As it was written: `>= 1h`, `llama3, mistral`. */
  expected: z.string(),
  comparison: z.object({ operator: z.enum(['<', '<=', '>', '>=', '=']), value: z.number() }).optional(),
  names: z.array(z.string()).optional(),
  priority: Priority,
});
export type Expectation = z.infer<typeof Expectation>;

/** All that the settings expect, in the order in which it was written. */
export const Expectations = z.object({ expectations: z.array(Expectation) });
export type Expectations = z.infer<typeof Expectations>;
