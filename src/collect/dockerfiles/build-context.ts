import { realpath, stat } from 'node:fs/promises';
import { ReadFailure } from '../../model/intake.ts';
import { isAbsent } from '../../shared/error-code.ts';
import { liesIn } from '../lies-in.ts';
import { unreadable } from '../unreadable.ts';
import { workTreeOf } from '../work-tree.ts';
import type { Build } from './builds.ts';

/**
 * Whether the folder that an image is built from lies in the project or its work tree, links followed.
 *
 * @param directory the project directory, absolute
 * @throws ReadFailure `file.absent`, or `file.unreadable`
 */
export async function isContextInside({ context, contextPath }: Build, directory: string): Promise<boolean> {
  const found = await folderAt(contextPath);
  if (found === undefined)
    throw new ReadFailure('file.absent', `there is no folder ${context} to build the image from`);
  const project = await realpath(workTreeOf(directory));
  return found === project || liesIn(found, project);
}

async function folderAt(path: string): Promise<string | undefined> {
  try {
    const found = await realpath(path);
    return (await stat(found)).isDirectory() ? found : undefined;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw unreadable('file', error);
  }
}
