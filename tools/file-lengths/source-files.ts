import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../src/shared/compare.ts';

const TEST = /\.(test|live|browser)\.ts$|\/testing\//;

/** Nobody reads what is generated, what is installed, or what a build leaves behind. */
const NOT_WRITTEN = /\.generated\.ts$|(^|\/)(node_modules|dist|\.[^/]+)\//;

/** Every TypeScript file below these folders, tests apart; paths are relative to `root`, in order. */
export async function sourceFiles(
  root: string,
  folders: readonly string[],
): Promise<{ sources: string[]; tests: string[] }> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    ),
  );
  const written = found.flat().filter((path) => path.endsWith('.ts') && !NOT_WRITTEN.test(path));
  const ordered = written.toSorted(compareText);
  return { sources: ordered.filter((path) => !TEST.test(path)), tests: ordered.filter((path) => TEST.test(path)) };
}
