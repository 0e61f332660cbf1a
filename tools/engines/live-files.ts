import { sourceFiles } from '../file-lengths/source-files.ts';

const FOLDERS = ['src', 'gates', 'reports', 'tools', 'fixtures', 'bench'];

/** The live tests whose paths contain one of the words; all of them without a word. */
export async function chosenFiles(root: string, words: readonly string[]): Promise<readonly string[]> {
  const { tests } = await sourceFiles(root, FOLDERS);
  return tests
    .filter((file) => file.endsWith('.live.ts'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
}
