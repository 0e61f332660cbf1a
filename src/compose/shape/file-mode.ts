import { numberOf } from '../service/typed.ts';
import { type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import type { Shape } from './shape.ts';
import { isText } from './special-values.ts';

/** The permissions of a file; in quotes versions of Compose read them differently. */
export const fileMode: Shape = {
  name: 'a number or a string',
  scalars: ['integer', 'float', 'string'],
  faultOf: (tree, diagnosis) =>
    isText(tree) && !isWholeNumber(tree) && !diagnosis.isNewer(CHANGES.fileModeText, tree.at)
      ? 'must be a whole number'
      : undefined,
  lateFault(tree, diagnosis) {
    if (tree.type !== 'scalar') return undefined;
    const isInteger = tree.kind === 'integer';
    if (!isInteger && diagnosis.isNewer(CHANGES.fileModeText, tree.at)) {
      return isText(tree) && /^[-+]?[0-7]+$/.test(tree.text) ? undefined : 'must be an octal number such as 0440';
    }
    const isTaken = (numberOf(tree) ?? 0) >= 0 || (isInteger && diagnosis.isNewer(CHANGES.fileModeNegative, tree.at));
    return isTaken ? undefined : 'must be at least 0';
  },
};

/** The same in a build, where older versions take no quotes. */
export const buildFileMode: Shape = {
  name: fileMode.name,
  scalars: fileMode.scalars,
  lateFault(tree, diagnosis) {
    if (isText(tree) && !diagnosis.isNewer(CHANGES.fileModeText, tree.at)) return 'must be a number, not a string';
    return fileMode.lateFault?.(tree, diagnosis);
  },
};

function isWholeNumber(tree: Tree): boolean {
  return /^[-+]?\d+$/.test(textOf(tree) ?? '');
}
