import type { Scalar, ScalarKind, Tree } from '../tree.ts';
import type { Shape } from './shape.ts';

/**
 * Whether the kind of the value is one that the shape accepts; its parts are not looked at.
 *
 * @param isWhole whether nothing is merged into the tree any more
 */
export function accepts(shape: Shape, tree: Tree, isWhole: boolean): boolean {
  if (shape.open) return true;
  if (tree.type === 'scalar') {
    const isRead = isWhole || shape.readLate !== true;
    return shape.scalars.includes(kindIn(shape, tree)) && (!isRead || isWritable(shape, tree));
  }
  if (tree.type === 'sequence') return shape.items !== undefined;
  return shape.keys !== undefined || shape.values !== undefined;
}

/** `1e3` counts as a whole number where those are wanted. */
function kindIn({ scalars }: Shape, { kind, text: written }: Scalar): ScalarKind {
  return kind === 'float' && !scalars.includes('float') && Number.isInteger(Number(written)) ? 'integer' : kind;
}

/** Infinity is no number that anything is limited to, and not every string becomes a flag or a number. */
function isWritable({ pattern }: Shape, { kind, text: written }: Scalar): boolean {
  if (kind === 'float') return pattern === undefined || !/[a-z]{3}/i.test(written);
  return kind !== 'string' || pattern === undefined || pattern.test(written);
}
