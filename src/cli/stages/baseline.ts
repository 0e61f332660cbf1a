import { comparableRun } from '../../compare/comparable-run.ts';
import type { ComparableRun } from '../../model/comparison.ts';
import { GatesError } from '../../model/errors.ts';
import type { Priority } from '../../model/priority.ts';
import { readResult } from '../../runs/read-result.ts';

/** What fails a gate, as the command line gives it: a priority, or only what the baseline does not have. */
export type FailOn = Priority | 'new';

/**
 * The earlier run to compare with.
 *
 * @param path a result, the folder of a run, or an output folder
 * @throws GatesError `GATES_RESULT_INVALID`
 */
export async function readBaseline(path: string | undefined): Promise<ComparableRun | undefined> {
  return path === undefined ? undefined : comparableRun((await readResult(path)).result);
}

/**
 * What `--fail-on` means.
 *
 * @param hasBaseline whether there is an earlier run to compare with
 * @throws GatesError `GATES_USAGE` when only new findings are to fail a gate and nothing says which are new
 */
export function failOnOf(
  failOn: FailOn | undefined,
  hasBaseline: boolean,
): { readonly failOn?: Priority; readonly failOnNew?: true } {
  if (failOn === undefined) return {};
  if (failOn !== 'new') return { failOn };
  if (hasBaseline) return { failOnNew: true };
  const message = '--fail-on new needs an earlier run to tell what is new.';
  throw new GatesError({ code: 'GATES_USAGE', message, hint: 'Name one, such as --baseline gates-report.' });
}
