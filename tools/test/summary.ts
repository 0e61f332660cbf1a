import * as z from 'zod';

/** What vitest writes of a run that is of use here: https://vitest.dev/guide/reporters.html#json-reporter */
export const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean(),
});
export type Report = z.infer<typeof Report>;

export interface Summary {
  /** One plain line over all tests. */
  readonly line: string;
  readonly passed: boolean;
}

/**
 * Sums up the runs of all parts. A part without a report did not come to its end.
 *
 * @param required whether a skipped test is a failure
 */
export function summary(reports: readonly (Report | undefined)[], required: boolean): Summary {
  const sum = (count: (report: Report) => number) =>
    reports.reduce((total, report) => total + (report ? count(report) : 0), 0);
  const passed = sum(({ numPassedTests }) => numPassedTests);
  const failed = sum(({ numFailedTests, numPendingTests }) => numFailedTests + (required ? numPendingTests : 0));
  const whole = reports.every((report) => report?.success === true);
  return { line: `${passed} passed, ${failed} failed`, passed: whole && failed === 0 && passed > 0 };
}
