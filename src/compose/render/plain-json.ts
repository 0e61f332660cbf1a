import { entriesOf, type Scalar, type Tree } from '../tree.ts';
import { type Json, sortedObjectOf } from './json.ts';

/** A value that Compose prints as it was written: an extension field. */
export function plainJson(tree: Tree): Json {
  if (tree.type === 'sequence') return tree.items.map(plainJson);
  if (tree.type === 'mapping')
    return sortedObjectOf(entriesOf(tree).map(([key, { value }]) => [key, plainJson(value)]));
  return plainScalar(tree);
}

function plainScalar({ kind, text }: Scalar): Json {
  switch (kind) {
    case 'null':
      return null;
    case 'boolean':
      return text === 'true';
    case 'integer':
    case 'float':
      return Number(text);
    case 'time':
      return momentText(text);
    case 'string':
      return text;
  }
}

/** `2001-01-01 00:00:00 +0000 UTC` as JSON has moments: `2001-01-01T00:00:00Z`. */
function momentText(text: string): string {
  const [date = '', time = '', offset = ''] = text.split(' ');
  return `${date}T${time}${offset === '+0000' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3)}`}`;
}
