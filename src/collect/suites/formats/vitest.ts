import * as z from 'zod';
import type { ImportedCase } from '../../../model/evidence/imported-suite.ts';
import { jsonResults } from './json-results.ts';
import { oldestTime, type ReadResults, shortMessage } from './read-results.ts';

const Assertion = z.object({
  ancestorTitles: z.array(z.string()).default([]),
  title: z.string(),
  status: z.enum(['passed', 'failed', 'pending', 'skipped', 'todo', 'disabled', 'focused']),
  duration: z.number().nullish(),
  failureMessages: z.array(z.string()).nullish(),
  location: z.object({ line: z.number() }).nullish(),
});

/** What vitest writes with `--reporter=json`, which is the format of Jest. */
const VitestReport = z.object({
  numTotalTests: z.number(),
  startTime: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      startTime: z.number().optional(),
      endTime: z.number().optional(),
      assertionResults: z.array(Assertion),
    }),
  ),
});
type TestFile = z.infer<typeof VitestReport>['testResults'][number];

/** Reads the JSON of vitest and Jest. */
export function readVitest(text: string, file: string): ReadResults {
  const report = jsonResults(text, VitestReport, 'vitest');
  const cases = report.testResults.flatMap(casesOf);
  const ends = report.testResults.flatMap(({ endTime }) => (endTime === undefined ? [] : [endTime]));
  const at = { file, line: 1, column: 1 };
  const isShort = report.numTotalTests > cases.length;
  return {
    cases,
    faults: isShort ? [{ message: `it says ${report.numTotalTests} cases and holds ${cases.length}`, at }] : [],
    ...oldestTime([new Date(report.startTime).toISOString()]),
    ...(ends.length > 0 && { durationMs: Math.round(Math.max(...ends) - report.startTime) }),
  };
}

function casesOf({ name, status, message, assertionResults }: TestFile): ImportedCase[] {
  // A file that could not be loaded has no case of its own, and is no pass.
  if (assertionResults.length === 0 && status === 'failed')
    return [{ names: [name], verdict: 'errored', message: shortMessage(message), file: name }];
  return assertionResults.map(({ ancestorTitles, title, status: verdict, duration, failureMessages, location }) => {
    const said = shortMessage((failureMessages ?? []).join('\n'));
    return {
      names: [...ancestorTitles.filter((each) => each !== ''), title],
      verdict: verdict === 'passed' || verdict === 'failed' ? verdict : 'skipped',
      ...(typeof duration === 'number' && { durationMs: duration }),
      ...(said !== '' && { message: said }),
      file: name,
      ...(location && { line: location.line }),
    };
  });
}
