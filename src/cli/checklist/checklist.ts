import { releaseChecklist } from '../../../reports/markdown/checklist.ts';
import { readResult } from '../../runs/read-result.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';

/** The options of `gates checklist` as the command line gives them. */
export interface ChecklistOptions {
  readonly config?: string;
  readonly out: string;
}

/**
 * `gates checklist`: the checklist before a release with the state of a run, as Markdown.
 *
 * @param run a result, the folder of a run, or an output folder, of which the latest run is taken
 * @throws GatesError `GATES_RESULT_INVALID` where there is no run
 */
export async function checklist(run: string | undefined, { config, out }: ChecklistOptions): Promise<string> {
  const { settings } = await readSettings(process.cwd(), { named: config, ...KNOWN_NAMES });
  const { result } = await readResult(run ?? out);
  return releaseChecklist(result, settings.checklist);
}
