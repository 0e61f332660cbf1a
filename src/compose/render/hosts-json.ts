import { entriesOf, itemsOf, type Tree, textOf, textsOf } from '../tree.ts';
import { unlessEmpty } from './json.ts';
import type { Printer } from './printers.ts';

/** Names with addresses, as `name=address`. */
export const extraHosts: Printer = (tree) => {
  const pairs =
    tree.type === 'mapping' ? fromMapping(tree) : itemsOf(tree).flatMap((item) => fromText(textOf(item) ?? ''));
  return unlessEmpty(pairs.map(([name, address]) => `${name}=${address.replace(/^\[(.+)\]$/, '$1')}`).toSorted());
};

type Pair = readonly [string, string];

function fromMapping(tree: Tree): readonly Pair[] {
  return entriesOf(tree).flatMap(([name, { value }]) => textsOf(value).map((address): Pair => [name, address]));
}

/** `name=address` or `name:address`; several addresses stand behind each other with commas. */
function fromText(text: string): readonly Pair[] {
  const separator = text.includes('=') ? '=' : ':';
  const at = text.indexOf(separator);
  const name = text.slice(0, at);
  return text
    .slice(at + 1)
    .split(',')
    .map((address): Pair => [name, address]);
}
