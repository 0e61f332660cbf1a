import { matchesGlob } from 'node:path';
import { liveFiles } from '../../fixtures/engine/live-lanes.ts';
import { sourceFiles } from '../file-lengths/source-files.ts';

const FOLDERS = ['src', 'gates', 'reports', 'tools', 'fixtures', 'bench'];

/** The live tests whose paths contain one of the words; without a word all that take an engine. */
export async function chosenFiles(root: string, words: readonly string[]): Promise<readonly string[]> {
  const { tests } = await sourceFiles(root, FOLDERS);
  const files = tests.filter((file) => file.endsWith('.live.ts'));
  if (words.length > 0) return files.filter((file) => words.some((word) => file.includes(word)));
  const { include: withoutEngine } = liveFiles('.', 'alone');
  return files.filter((file) => !withoutEngine.some((glob) => matchesGlob(file, glob)));
}
