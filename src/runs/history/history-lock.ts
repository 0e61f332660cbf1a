import { join } from 'node:path';
import { withLock } from './file-lock.ts';

export const LOCK_FILE = '.history.lock';

/**
 * Does the work while no other run writes the history of this output folder or gives a folder its name.
 *
 * @throws GatesError `GATES_OUTPUT_NOT_WRITABLE` when another process holds the lock for too long
 */
export async function withHistoryLock<T>(out: string, work: () => Promise<T>): Promise<T> {
  return withLock(join(out, LOCK_FILE), work);
}
