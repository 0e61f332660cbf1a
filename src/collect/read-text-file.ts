import { readFile, realpath, stat } from 'node:fs/promises';
import { ReadFailure } from '../model/intake.ts';
import type { FILE_LIMITS } from '../model/limits/file-limits.ts';
import { LimitReached } from '../model/limits/limit-reached.ts';
import { type Limits, setLimit } from '../model/limits/limits.ts';
import { isAbsent } from '../shared/error-code.ts';
import { liesIn } from './lies-in.ts';
import { unreadable } from './unreadable.ts';
import { workTreeOf } from './work-tree.ts';

/** Under which limit of a run a file is read, or a bound that nothing moves. */
type Largest = { readonly largestKiB: number } | { readonly limits: Limits; readonly limit: keyof typeof FILE_LIMITS };

export type TextFileLimits = Largest & {
  /** A project directory: the file must lie in it or in its work tree, links followed; without it, anywhere. */
  readonly within?: string | undefined;
};

/**
 * The text of a file that the project names; undefined when it does not exist.
 *
 * @throws ReadFailure `file.outside-project`, `file.too-large` or `file.unreadable`, before anything is read: behind a
 *   link may be a device or a pipe
 */
export async function readTextFile(path: string, { within, ...largest }: TextFileLimits): Promise<string | undefined> {
  try {
    const realPath = await realpath(path);
    if (within !== undefined && !liesIn(realPath, await realpath(workTreeOf(within)))) {
      throw new ReadFailure('file.outside-project', 'it lies outside of the project directory');
    }
    const status = await stat(realPath);
    if (!status.isFile()) throw new ReadFailure('file.unreadable', 'it is no regular file');
    refuseLarger(status.size, largest);
    return await readFile(realPath, 'utf8');
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    if (isAbsent(error)) return undefined;
    throw unreadable('file', error);
  }
}

function refuseLarger(bytes: number, largest: Largest): void {
  if ('largestKiB' in largest) {
    if (bytes <= largest.largestKiB * 1024) return;
    throw new ReadFailure('file.too-large', `it is larger than ${largest.largestKiB} KiB`);
  }
  const { limits, limit } = largest;
  if (bytes > limits[limit])
    throw new LimitReached('file.too-large', 'it is larger than is read', setLimit(limits, limit));
}
