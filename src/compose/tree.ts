import type { Position } from '../model/evidence/position.ts';
import { COST } from './allowance.ts';

/** The kinds of scalar that Compose tells apart; `time` is an unquoted date. */
export type ScalarKind = 'null' | 'boolean' | 'integer' | 'float' | 'time' | 'string';

interface Placed {
  readonly at: Position;
  /** The folder that relative paths in this value start from. */
  readonly directory: string;
  /** `!reset` and `!override`: what merging does with this value. */
  readonly mark?: 'reset' | 'override';
  /** As it was parsed there was neither a variable nor a mark in it: most steps of loading pass over such a value. */
  readonly plain?: boolean;
}

/** A value without parts. `text` is what Compose makes of it where a text is wanted (environment, labels). */
export interface Scalar extends Placed {
  readonly type: 'scalar';
  readonly kind: ScalarKind;
  readonly text: string;
  /** What stands in the file, where that is another text and was not quoted. */
  readonly written?: string;
}

export interface Sequence extends Placed {
  readonly type: 'sequence';
  readonly items: readonly Tree[];
}

export interface Entry {
  readonly keyAt: Position;
  readonly value: Tree;
}

/** A `Map`, so that no key (`__proto__`) has a meaning of its own. */
export interface Mapping extends Placed {
  readonly type: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Written as a list of `NAME=value`. */
  readonly listed?: boolean;
}

/** A YAML value in which every part knows where it was written. */
export type Tree = Scalar | Sequence | Mapping;

export function isNull(tree: Tree | undefined): boolean {
  return tree?.type === 'scalar' && tree.kind === 'null';
}

/** The value under a key, or undefined when there is none or the tree is no mapping. */
export function childOf(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let current = tree;
  for (const key of path) current = current?.type === 'mapping' ? current.entries.get(key)?.value : undefined;
  return current;
}

/**
 * The mapping with each of its values changed; one that becomes undefined is left out. What does not change is not
 * copied: most steps of loading change little.
 */
export function withValues(mapping: Mapping, change: (value: Tree, key: string) => Tree | undefined): Mapping {
  let entries: Map<string, Entry> | undefined;
  for (const [key, { keyAt, value }] of mapping.entries) {
    const changed = change(value, key);
    if (changed === value) continue;
    entries ??= new Map(mapping.entries);
    if (changed) entries.set(key, { keyAt, value: changed });
    else entries.delete(key);
  }
  return entries ? { ...mapping, entries } : mapping;
}

/** The sequence with each of its items changed, not copied when nothing changes. */
export function withItems(sequence: Sequence, change: (item: Tree, index: number) => Tree): Sequence {
  let items: Tree[] | undefined;
  sequence.items.forEach((item, index) => {
    const changed = change(item, index);
    if (changed === item) return;
    items ??= [...sequence.items];
    items[index] = changed;
  });
  return items ? { ...sequence, items } : sequence;
}

/** The entries of a mapping; of anything else, none. */
export function entriesOf(tree: Tree | undefined): readonly (readonly [string, Entry])[] {
  return tree?.type === 'mapping' ? [...tree.entries] : [];
}

/** The items of a sequence; of anything else, none. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.type === 'sequence' ? tree.items : [];
}

/** The text of a scalar that is not null. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.type === 'scalar' && tree.kind !== 'null' ? tree.text : undefined;
}

/** The texts of a sequence, or of a single scalar; what is no text is left out. */
export function textsOf(tree: Tree | undefined): readonly string[] {
  const single = textOf(tree);
  if (single !== undefined) return [single];
  return itemsOf(tree)
    .map(textOf)
    .filter((text) => text !== undefined);
}

/** What going through a tree takes: its values and the characters of its texts. */
export function costOf(tree: Tree): number {
  if (tree.type === 'scalar') return COST.value + tree.text.length;
  const inner = tree.type === 'sequence' ? tree.items : [...tree.entries.values()].map(({ value }) => value);
  return inner.reduce((cost: number, value) => cost + costOf(value), COST.value);
}

/** A scalar that stands where another value stood. */
export function scalarAt(place: Tree, kind: ScalarKind, text: string): Scalar {
  return { type: 'scalar', kind, text, at: place.at, directory: place.directory };
}

/** A mapping that stands where another value stood. */
export function mappingAt(place: Tree, entries: Iterable<readonly [string, Entry]>): Mapping {
  const mark = place.mark === undefined ? {} : { mark: place.mark };
  return { type: 'mapping', entries: new Map(entries), at: place.at, directory: place.directory, ...mark };
}
