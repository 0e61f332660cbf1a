import { readFile, realpath, stat } from 'node:fs/promises';
import { ReadFailure } from '../../model/intake.ts';
import { liesIn } from '../lies-in.ts';

const LARGEST = 1024 * 1024;

/**
 * The text of an environment file; undefined when it does not exist.
 *
 * @param within a folder that it must lie in, links followed; without it, anywhere
 * @throws ReadFailure `file.outside-project`, `file.too-large` above 1 MiB, or `file.unreadable`, before anything is
 *   read: behind a link may be a device or a pipe
 */
export async function readEnvironmentFile(path: string, within?: string): Promise<string | undefined> {
  try {
    const realPath = await realpath(path);
    if (within !== undefined && !liesIn(realPath, await realpath(within))) {
      throw new ReadFailure('file.outside-project', 'it lies outside of the project directory');
    }
    const status = await stat(realPath);
    if (!status.isFile()) throw new ReadFailure('file.unreadable', 'it is no regular file');
    if (status.size > LARGEST) throw new ReadFailure('file.too-large', 'it is larger than 1 MiB');
    return await readFile(realPath, 'utf8');
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ReadFailure('file.unreadable', `the system said ${code ?? 'nothing'}`, error);
  }
}
