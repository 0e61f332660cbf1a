import type { Diagnosis } from '../diagnosis.ts';
import { isNull, type Tree, textOf, textsOf } from '../tree.ts';
import { shellWords } from './shell-words.ts';

/** The words of a command; undefined when none is declared. A text is split as a shell would. */
export function commandOf(tree: Tree | undefined, diagnosis: Diagnosis): string[] | undefined {
  if (tree === undefined || isNull(tree)) return undefined;
  const line = textOf(tree);
  if (line === undefined) return [...textsOf(tree)];
  const words = shellWords(line);
  if (words) return [...words];
  diagnosis.error('invalid-command', 'a command line with a quote that is not closed', tree.at);
  return undefined;
}
