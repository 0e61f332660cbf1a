import { readExposition } from '../../src/shared/exposition/read-exposition.ts';
import { labelAsRead } from './exposition.ts';

/** When a run last passed, in seconds since 1970; 0 when none is known to have. */
export const LAST_SUCCESS = 'gates_last_success_timestamp_seconds';

/** Reads it for one project from a file that an earlier run wrote; a file of something else tells nothing. */
export function formerSuccess(former: string | undefined, project: string): number {
  let found = 0;
  readExposition(former ?? '', 'prometheus', ({ name, labels, value }) => {
    const of = labels.find(([label]) => label === 'project')?.[1];
    if (name === LAST_SUCCESS && of === labelAsRead(project) && Number.isFinite(value)) found = value;
  });
  return found;
}
