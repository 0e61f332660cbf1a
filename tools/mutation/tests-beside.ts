import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Tests that read the whole tree, or make thousands of cases: they would run again for nearly every mutant. */
const SLOW = ['gates/registry.test.ts', 'gates/g1-config/every-diagnostic.test.ts', /\.property\.test\.ts$/];

/** The test files in the folders of the given files and below, without the slow ones: absolute, in order. */
export async function testsBeside(root: string, files: readonly string[]): Promise<readonly string[]> {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name));
    }),
  );
  return [...new Set(found.flat())]
    .filter(isQuick)
    .toSorted()
    .map((path) => join(root, path));
}

function isQuick(path: string): boolean {
  return !SLOW.some((slow) => (typeof slow === 'string' ? slow === path : slow.test(path)));
}
