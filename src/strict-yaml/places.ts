import { type Document, isMap, isNode, isPair } from 'yaml';
import type { Position } from '../model/evidence/position.ts';

export type Path = readonly PropertyKey[];

/** Where things stand in a YAML file. */
export interface Places {
  /** The value at a path, or the nearest thing around it that is there. */
  valueAt(path: Path): Position;
  /** The key at a path; its value where it is an item of a list. */
  keyAt(path: Path): Position;
}

/** @param positionOf the position of an offset in the text */
export function placesIn(document: Document | undefined, positionOf: (offset: number) => Position): Places {
  const valueAt = (path: Path) => positionOf(offsetOf(document, path));
  return {
    valueAt,
    keyAt(path) {
      const parent: unknown = path.length > 1 ? document?.getIn(path.slice(0, -1), true) : document?.contents;
      const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
      const key = isPair(pair) && isNode(pair.key) ? pair.key.range : undefined;
      return key ? positionOf(key[0]) : valueAt(path);
    },
  };
}

function offsetOf(document: Document | undefined, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document?.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
