import { realpath, stat } from 'node:fs/promises';
import { ReadFailure } from '../../model/intake.ts';
import { liesIn } from '../lies-in.ts';
import type { Build } from './builds.ts';

/**
 * Makes sure that the folder an image is built from is there and in the project.
 *
 * @param directory the project directory, absolute
 * @throws ReadFailure `file.absent`, `file.unreadable`, or `file.outside-project` when it lies elsewhere, links followed
 */
export async function requireContext({ context, contextPath }: Build, directory: string): Promise<void> {
  const found = await folderAt(contextPath);
  if (found === undefined)
    throw new ReadFailure('file.absent', `there is no folder ${context} to build the image from`);
  const project = await realpath(directory);
  if (found !== project && !liesIn(found, project)) {
    throw new ReadFailure('file.outside-project', `the folder ${context} lies outside of the project directory`);
  }
}

async function folderAt(path: string): Promise<string | undefined> {
  try {
    const found = await realpath(path);
    return (await stat(found)).isDirectory() ? found : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ReadFailure('file.unreadable', `the system said ${code ?? 'nothing'}`, error);
  }
}
