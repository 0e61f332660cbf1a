import * as z from 'zod';
import type { ImportedCase } from '../../../model/evidence/imported-suite.ts';
import { jsonResults } from './json-results.ts';
import { oldestTime, type ReadResults, shortMessage } from './read-results.ts';

const Attempt = z.object({
  status: z.string().optional(),
  duration: z.number().default(0),
  error: z.object({ message: z.string().optional() }).optional(),
});

const Spec = z.object({
  title: z.string(),
  file: z.string().optional(),
  line: z.number().optional(),
  tests: z.array(
    z.object({
      projectName: z.string().default(''),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      /** What the test itself wants to come to: `failed` under `test.fail()`. */
      expectedStatus: z.string().optional(),
      results: z.array(Attempt).default([]),
    }),
  ),
});

interface Group {
  title: string;
  specs: z.infer<typeof Spec>[];
  suites: Group[];
}
type Test = z.infer<typeof Spec>['tests'][number];
const Group: z.ZodType<Group> = z.object({
  title: z.string(),
  specs: z.array(Spec).default([]),
  suites: z.array(z.lazy(() => Group)).default([]),
});

/** What Playwright writes with `--reporter=json`: https://playwright.dev/docs/test-reporters#json-reporter */
const PlaywrightReport = z.object({
  suites: z.array(Group),
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
  stats: z.object({ startTime: z.string(), duration: z.number() }),
});

/** Reads the JSON of Playwright; a case that passed at a later attempt is flaky. */
export function readPlaywright(text: string): ReadResults {
  const { suites, errors, stats } = jsonResults(text, PlaywrightReport, 'Playwright');
  const outside = errors.map(
    ({ message = '' }): ImportedCase => ({
      names: ['(outside of any case)'],
      verdict: 'errored',
      message: shortMessage(message),
    }),
  );
  return {
    cases: [...outside, ...suites.flatMap((group) => casesOf(group, []))],
    faults: [],
    ...oldestTime([stats.startTime]),
    durationMs: Math.round(stats.duration),
  };
}

const VERDICTS = { expected: 'passed', unexpected: 'failed', flaky: 'flaky', skipped: 'skipped' } as const;

function casesOf({ title, specs, suites }: Group, above: readonly string[]): ImportedCase[] {
  const path = title === '' ? above : [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map((test): ImportedCase => {
      const { projectName, results } = test;
      const verdict = verdictOf(test);
      const message = verdict === 'passed' ? '' : messageOf(test);
      return {
        names: [...(projectName === '' ? [] : [projectName]), ...path, spec.title],
        verdict,
        durationMs: results.reduce((sum, { duration }) => sum + duration, 0),
        ...(message !== '' && { message }),
        ...(spec.file !== undefined && { file: spec.file }),
        ...(spec.line !== undefined && { line: spec.line }),
      };
    }),
  );
  return [...own, ...suites.flatMap((group) => casesOf(group, path))];
}

/** One that was to run and did not, because what it needs failed or the run was given up, is told as skipped as well. */
function verdictOf(test: Test): ImportedCase['verdict'] {
  return isUnrun(test) ? 'errored' : VERDICTS[test.status];
}

function isUnrun({ status, expectedStatus = 'skipped' }: Test): boolean {
  return status === 'skipped' && expectedStatus !== 'skipped';
}

function messageOf(test: Test): string {
  const told = test.results.map(({ error }) => error?.message ?? '').find((text) => text !== '');
  if (told !== undefined) return shortMessage(told);
  if (isUnrun(test)) return 'it did not run';
  return test.status === 'unexpected' && test.expectedStatus === 'failed' ? 'it passed, and was expected to fail' : '';
}
