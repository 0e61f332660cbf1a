import { GatesError } from '../../model/errors.ts';
import { pruneRuns } from '../../runs/history/prune-runs.ts';
import { countText } from '../../shared/count-text.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import { requireOutputFolder } from './output-folder.ts';

export interface PruneOptions {
  readonly out: string;
  readonly keep?: string;
  readonly days?: string;
  readonly dryRun?: true;
}

/**
 * `gates prune`: removes the folders of runs that are no longer to be kept.
 *
 * @throws GatesError `GATES_USAGE`, `GATES_HISTORY_INVALID`
 */
export async function prune({ out, keep, days, dryRun }: PruneOptions): Promise<void> {
  const hint = 'Give --keep with a number of runs, or --days with a number of days.';
  if (keep === undefined && days === undefined)
    throw new GatesError({ code: 'GATES_USAGE', message: 'It is not said which runs are kept.', hint });
  const retention = { keep: countFrom(keep, hint), days: countFrom(days, hint) };
  await requireOutputFolder(out);
  const removed = await pruneRuns(out, retention, new Date(), dryRun === true);
  const what = dryRun ? 'would be removed' : removed.length === 1 ? 'was removed' : 'were removed';
  const names = removed.map((run) => `${run}\n`).join('');
  printOut(await maskedResult(`${names}${countText(removed.length, 'run')} ${what}.\n`));
}

function countFrom(text: string | undefined, hint: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new GatesError({ code: 'GATES_USAGE', message: `"${text}" is not a count.`, hint });
}
