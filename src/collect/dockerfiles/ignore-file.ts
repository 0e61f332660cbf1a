import { join } from 'node:path';
import { readTextFile } from '../read-text-file.ts';
import type { Build } from './builds.ts';

/** Large enough for any list that was written by hand. */
const LARGEST_KIB = 64;

/**
 * The patterns that keep files out of a build context; undefined when there is no list. A list of the Dockerfile's own
 * name counts instead of the one of the context, which is not looked for outside of the project.
 *
 * @param directory the project directory, absolute; a list that a link takes out of it is refused
 * @param isInside whether the context lies in the project
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export async function ignoredPatterns(
  build: Build,
  directory: string,
  isInside: boolean,
): Promise<string[] | undefined> {
  const limits = { within: directory, largestKiB: LARGEST_KIB };
  const { dockerfile, contextPath } = build;
  const own = 'file' in dockerfile ? await readTextFile(`${dockerfile.file}.dockerignore`, limits) : undefined;
  const text = own ?? (isInside ? await readTextFile(join(contextPath, '.dockerignore'), limits) : undefined);
  return text
    ?.replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
