import { comparisonJson } from '../../../reports/comparison/comparison-json.ts';
import { comparisonMarkdown } from '../../../reports/comparison/comparison-markdown.ts';
import { comparisonText } from '../../../reports/comparison/comparison-text.ts';
import { comparableRun } from '../../compare/comparable-run.ts';
import { compareRuns } from '../../compare/compare-runs.ts';
import { EXIT_CODES } from '../../evaluate/exit-code.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { RunResult } from '../../model/result.ts';
import { readResult } from '../../runs/read-result.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';

/**
 * `gates diff`: prints what changed between two runs. Returns the exit code.
 *
 * @throws GatesError `GATES_RESULT_INVALID`
 */
export async function diff(before: string, after: string, format: 'text' | 'md' | 'json'): Promise<number> {
  const [{ result: earlier }, { result: later }] = await Promise.all([readResult(before), readResult(after)]);
  const comparison = compareRuns(comparableRun(earlier), comparableRun(later), referencesOf(later));
  printOut(await maskedResult(WRITERS[format](comparison)));
  return comparison.counts.new > 0 ? EXIT_CODES.gateFailed : EXIT_CODES.ready;
}

const WRITERS: Readonly<Record<'text' | 'md' | 'json', (comparison: Comparison) => string>> = {
  text: (comparison) => comparisonText(comparison, process.stdout.columns ?? 100),
  md: comparisonMarkdown,
  json: comparisonJson,
};

/** The changes that the later run names for its findings. */
function referencesOf({ remediation }: RunResult): Parameters<typeof compareRuns>[2] {
  const changes = new Map(
    remediation.flatMap(({ fingerprints, reference }) => fingerprints.map((one) => [one, reference] as const)),
  );
  return ({ fingerprint }) => changes.get(fingerprint);
}
