import * as z from 'zod';
import { Duration } from './duration.ts';
import { Pattern } from './expectation-parts.ts';
import { Matcher } from './matcher.ts';
import { Since } from './store-steps.ts';

export const MetricsAction = z.strictObject({
  target: z.string(),
  path: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  timeout: Duration.optional(),
});
export type MetricsAction = z.infer<typeof MetricsAction>;

const series = { name: z.string().min(1), labels: z.record(z.string(), z.string()).optional() };

/** That the exposition is valid is always judged; `exposition: valid` says so where nothing else is expected. */
export const MetricsExpectation = z
  .strictObject({
    exposition: z.literal('valid').optional(),
    /** A matcher is about all series of the name that have these labels: exactly one, unless it says every or some. */
    samples: z
      .array(z.strictObject({ ...series, value: Matcher }))
      .min(1)
      .optional(),
    /** Of the sum over the series since an earlier metrics step. */
    increase: z
      .array(z.strictObject({ ...series, since: Since, by: Matcher }))
      .min(1)
      .optional(),
    duration: Matcher.optional(),
  })
  .meta({ id: 'MetricsExpectation' });
export type MetricsExpectation = z.infer<typeof MetricsExpectation>;

export const LogAction = z.strictObject({
  service: z.string(),
  /** `flow`, or the id of an earlier step. */
  since: Since,
  /** How long to wait for a line. */
  within: Duration.optional(),
});
export type LogAction = z.infer<typeof LogAction>;

/** A line by its text, or by what it holds as JSON. */
export const LinePattern = z
  .strictObject({
    contains: z.string().min(1).optional(),
    matches: z.string().min(1).optional(),
    ...Pattern.pick({ json: true }).shape,
  })
  .meta({ id: 'LinePattern' });
export type LinePattern = z.infer<typeof LinePattern>;

const lines = {
  line: LinePattern.optional(),
  /** How many such lines; at least one when it is not said. */
  count: Matcher.optional(),
  never: LinePattern.optional(),
};
export const LogExpectation = z.strictObject(lines).meta({ id: 'LogExpectation' });
export type LogExpectation = z.infer<typeof LogExpectation>;
