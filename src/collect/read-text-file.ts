import { readFile, realpath, stat } from 'node:fs/promises';
import { ReadFailure } from '../model/intake.ts';
import { liesIn } from './lies-in.ts';
import { workTreeOf } from './work-tree.ts';

export interface TextFileLimits {
  /** A project directory: the file must lie in it or in its work tree, links followed; without it, anywhere. */
  readonly within?: string | undefined;
  readonly largestKiB: number;
}

/**
 * The text of a file that the project names; undefined when it does not exist.
 *
 * @throws ReadFailure `file.outside-project`, `file.too-large` or `file.unreadable`, before anything is read: behind a
 *   link may be a device or a pipe
 */
export async function readTextFile(path: string, { within, largestKiB }: TextFileLimits): Promise<string | undefined> {
  try {
    const realPath = await realpath(path);
    if (within !== undefined && !liesIn(realPath, await realpath(workTreeOf(within)))) {
      throw new ReadFailure('file.outside-project', 'it lies outside of the project directory');
    }
    const status = await stat(realPath);
    if (!status.isFile()) throw new ReadFailure('file.unreadable', 'it is no regular file');
    if (status.size > largestKiB * 1024) {
      throw new ReadFailure('file.too-large', `it is larger than ${largestKiB} KiB`);
    }
    return await readFile(realPath, 'utf8');
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ReadFailure('file.unreadable', `the system said ${code ?? 'nothing'}`, error);
  }
}
