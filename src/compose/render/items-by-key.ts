import { itemsOf, type Tree } from '../tree.ts';

/** The items of a list of which those with the same key replace each other: the later one stands at the first place. */
export function itemsByKey(tree: Tree, keyOf: (item: Tree) => string): readonly Tree[] {
  return [...new Map(itemsOf(tree).map((item) => [keyOf(item), item])).values()];
}
