import { relative } from 'node:path';
import * as z from 'zod';

/** What vitest writes of a run that is of use here: https://vitest.dev/guide/reporters.html#json-reporter */
export const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      /** The path of the file. */
      name: z.string(),
      status: z.string(),
      /** Why the file as a whole could not be run, or empty. */
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});
export type Report = z.infer<typeof Report>;

export interface Summary {
  /** What is in the way: each failed test with its first line of why, and what was skipped where nothing may be. */
  readonly failures: readonly string[];
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
  const failures = reports.flatMap((report) => (report ? failuresOf(report, required) : ['a part left no report']));
  return { failures, line: `${passed} passed, ${failed} failed`, passed: whole && failed === 0 && passed > 0 };
}

function failuresOf({ testResults }: Report, required: boolean): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults
      .filter((test) => test.status === 'failed' || (required && test.status !== 'passed'))
      .map(
        (test) => `${relative('', name)} > ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? test.status)}`,
      );
    return failed.length === 0 && status === 'failed' ? [`${relative('', name)}: ${firstLine(message)}`] : failed;
  });
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';
