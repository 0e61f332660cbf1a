import * as z from 'zod';
import type { ImportedCase } from '../../../model/evidence/imported-suite.ts';
import { jsonResults } from './json-results.ts';
import { oldestTime, type ReadResults, shortMessage } from './read-results.ts';

const Phase = z.object({
  duration: z.number().default(0),
  outcome: z.string(),
  crash: z.object({ message: z.string() }).optional(),
  longrepr: z.string().optional(),
});

/** What the plugin pytest-json-report writes: https://github.com/numirias/pytest-json-report#format */
const PytestReport = z.object({
  created: z.number(),
  duration: z.number(),
  summary: z.object({ total: z.number().optional() }),
  tests: z
    .array(
      z.object({
        nodeid: z.string(),
        lineno: z.number().nullish(),
        outcome: z.enum(['passed', 'failed', 'error', 'skipped', 'xfailed', 'xpassed']),
        setup: Phase.optional(),
        call: Phase.optional(),
        teardown: Phase.optional(),
      }),
    )
    .default([]),
  collectors: z
    .array(z.object({ nodeid: z.string(), outcome: z.string(), longrepr: z.string().default('') }))
    .default([]),
});
type Test = z.infer<typeof PytestReport>['tests'][number];

/** An expected failure is none, and a pass that was not expected is looked at by its author only. */
const VERDICTS = {
  passed: 'passed',
  failed: 'failed',
  error: 'errored',
  skipped: 'skipped',
  xfailed: 'skipped',
  xpassed: 'passed',
} as const;

/** Reads the JSON of pytest; a file that could not be collected is an errored case. */
export function readPytest(text: string, file: string): ReadResults {
  const { created, duration, summary, tests, collectors } = jsonResults(text, PytestReport, 'pytest-json-report');
  const uncollected = collectors
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ nodeid, longrepr }): ImportedCase => {
      return { names: [nodeid || '(collection)'], verdict: 'errored', message: shortMessage(lastLine(longrepr)) };
    });
  const at = { file, line: 1, column: 1 };
  const isShort = (summary.total ?? 0) > tests.length;
  return {
    cases: [...uncollected, ...tests.map(caseOf)],
    faults: isShort ? [{ message: `it says ${summary.total} cases and holds ${tests.length}`, at }] : [],
    // It is written at the end of the run.
    ...oldestTime([new Date((created - duration) * 1000).toISOString()]),
    durationMs: Math.round(duration * 1000),
  };
}

function caseOf({ nodeid, lineno, outcome, setup, call, teardown }: Test): ImportedCase {
  const phases = [setup, call, teardown].filter((phase) => phase !== undefined);
  const broken = phases.find((phase) => phase.outcome !== 'passed');
  const message = shortMessage(broken?.crash?.message ?? lastLine(broken?.longrepr ?? ''));
  const [file = '', ...names] = nodeid.split('::');
  return {
    names: names.length > 0 ? names : [file],
    verdict: VERDICTS[outcome],
    durationMs: Math.round(phases.reduce((sum, phase) => sum + phase.duration, 0) * 1000),
    ...(message !== '' && { message }),
    file,
    ...(typeof lineno === 'number' && { line: lineno + 1 }),
  };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
