import { relative } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FixPlan } from '../../fix/plan-fixes.ts';
import type { RunResult } from '../../model/result.ts';
import { countText } from '../../shared/count-text.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { ChangedFile } from './changed-file.ts';

/**
 * The change of one file as a patch that `patch -p1` takes, and `git apply` too.
 *
 * @param context lines shown around a change; with none `git apply` has to be told `--unidiff-zero`
 */
export function patchText({ path, before, after }: ChangedFile, folder: string, context = 3): string {
  const name = relative(folder, path) || path;
  const options = { headerOptions: FILE_HEADERS_ONLY, context };
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, options);
}

/** How many findings G1 has. */
export function findingCount({ gates }: RunResult): number {
  const checks = gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  return checks.reduce((sum, { findings }) => sum + findings.length, 0);
}

interface Outcome {
  readonly before: number;
  readonly after: number;
  readonly files: readonly string[];
  readonly dryRun: boolean;
}

/** What was mended, what was left and why. */
export function summaryText(plan: FixPlan, { before, after, files, dryRun }: Outcome): string {
  if (plan.mended.length === 0 && plan.left.length === 0) return 'Nothing to mend.\n';
  const mended = [...groupBy(plan.mended, ({ check }) => check)].map(
    ([check, of]) => `  ${check}: ${of.map(({ service }) => service).join(', ')}\n`,
  );
  const left = plan.left.map(({ check, service, at, reason }) => `  ${at} ${check} of ${service}: ${reason}\n`);
  const changed = dryRun ? 'No file was changed' : `Changed ${files.join(', ') || 'no file'}`;
  const parts = [
    `${countText(plan.mended.length, 'finding')} mended\n${mended.join('')}`,
    left.length > 0 ? `${countText(left.length, 'finding')} left for a decision\n${left.join('')}` : '',
    `${changed}. Findings before: ${before}, after: ${after}. Size the limits by what the services really use.\n`,
  ];
  return parts.join('');
}
