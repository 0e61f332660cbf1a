import { distance } from 'fastest-levenshtein';
import { entriesOf, isNull, type Tree } from '../../compose/tree.ts';
import type { FileFault } from '../../model/evidence/file-fault.ts';
import { durationMs } from './duration.ts';

/** Takes down what is wrong in a file, with the place where it was written. */
export type ReportFault = (at: FileFault['at'], message: string) => void;

/**
 * Reports keys that are a misspelling of a known one. Other keys are let through: they may be of a newer release.
 *
 * @param known every key that is allowed there
 */
export function reportMisspelt(tree: Tree | undefined, known: readonly string[], report: ReportFault): void {
  for (const [key, { keyAt }] of entriesOf(tree)) {
    if (known.includes(key)) continue;
    const meant = known.find((name) => key.length >= SHORTEST && distance(key, name) <= FARTHEST);
    if (meant !== undefined) report(keyAt, `the key "${key}" is unknown; "${meant}" may be meant`);
  }
}

/** A short word that happens to be near another one, such as `rules` to `roles`, is no misspelling of it. */
const SHORTEST = 5;
const FARTHEST = 2;

/** Reports a value that has to be a list and is none. */
export function reportNoList(tree: Tree | undefined, key: string, report: ReportFault): void {
  if (tree !== undefined && tree.type !== 'sequence' && !isNull(tree)) report(tree.at, `${key} is not a list`);
}

/** Reports a duration that Prometheus does not read: `5 minutes`, `1.5h`. */
export function reportNoDuration(tree: Tree | undefined, key: string, report: ReportFault): void {
  if (tree === undefined || isNull(tree)) return;
  const duration = tree.type === 'scalar' ? durationMs(tree.text) : undefined;
  if (duration === undefined) report(tree.at, `${key} is no duration such as 30s, 5m or 1h30m`);
}
