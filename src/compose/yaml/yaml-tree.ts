import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, Scalar as YamlScalar } from 'yaml';
import type { Position } from '../../model/evidence/position.ts';
import { type Allowance, COST } from '../allowance.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import type { Entry, Mapping, Tree } from '../tree.ts';
import { type Anchored, countValues, type Progress, reach, readAnchored, spend, valueOfAlias } from './anchors.ts';
import { YamlFault } from './parse-documents.ts';
import type { ResolvedScalar } from './scalars.ts';
import { NOTHING, resolveScalar } from './tagged-scalar.ts';

/** Where the file is, and what has been used up of the limit on values. */
export interface FileContext {
  readonly positionOf: (offset: number) => Position;
  readonly directory: string;
  readonly report: (fault: YamlFault) => void;
  /** Is told of each number that is infinite, or none. */
  readonly notFinite?: (at: Position) => void;
  readonly allowance: Allowance;
  values: number;
}

interface Conversion extends Progress, Pick<FileContext, 'positionOf' | 'directory' | 'report' | 'notFinite'> {
  readonly anchors: Map<string, Anchored>;
}

const MERGE_TAG = 'tag:yaml.org,2002:merge';
const MARKS: ReadonlyMap<string, NonNullable<Tree['mark']>> = new Map([
  ['!reset', 'reset'],
  ['!override', 'override'],
]);

/**
 * Turns one YAML document into a tree, with aliases expanded and merge keys resolved.
 *
 * @throws YamlFault when it grows beyond the limits
 */
export function yamlTree(document: Document.Parsed, file: FileContext): Tree {
  const conversion: Conversion = { ...file, anchors: new Map(), depth: 0, deepest: 0, spent: 0, special: 0 };
  const tree = convert(document.contents, document.range[0], conversion);
  file.values = conversion.values;
  return tree;
}

function convert(node: Node | null | undefined, fallbackOffset: number, conversion: Conversion): Tree {
  const offset = offsetOf(node, fallbackOffset);
  spend(conversion, COST.value);
  countValues(conversion, 1, offset);
  reach(conversion, conversion.depth, offset);
  if (isAlias(node)) return valueOfAlias(conversion.anchors.get(node.source), offset, conversion);
  const name = node && 'anchor' in node ? node.anchor : undefined;
  if (name === undefined) return convertValue(node, offset, conversion);
  return readAnchored(name, conversion.anchors, conversion, () => convertValue(node, offset, conversion));
}

function convertValue(node: Node | null | undefined, offset: number, conversion: Conversion): Tree {
  const mark = node?.tag === undefined ? undefined : MARKS.get(node.tag);
  if (mark !== undefined) conversion.special += 1;
  conversion.depth += 1;
  const tree = treeOf(node, offset, conversion);
  conversion.depth -= 1;
  return mark === undefined ? tree : { ...tree, mark, plain: false };
}

function treeOf(node: Node | null | undefined, offset: number, conversion: Conversion): Tree {
  const at = conversion.positionOf(offset);
  const { directory, special } = conversion;
  if (isMap(node)) {
    const entries = mappingEntries(node.items, offset, conversion);
    return { type: 'mapping', entries, at, directory, plain: conversion.special === special };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node, offset, conversion));
    return { type: 'sequence', items, at, directory, plain: conversion.special === special };
  }
  return scalarOf(node, at, conversion);
}

function scalarOf(node: Node | null | undefined, at: Position, conversion: Conversion): Tree {
  const { kind, text, written } = isScalar(node) ? resolveScalar(node) : NOTHING;
  spend(conversion, text.length);
  if (kind === 'float' && /[fN]/.test(text)) conversion.notFinite?.(at);
  const plain = kind !== 'string' || !text.includes('$');
  if (!plain) conversion.special += 1;
  const scalar = { type: 'scalar' as const, kind, text, at, directory: conversion.directory, plain };
  return written === undefined ? scalar : { ...scalar, written };
}

/** Own keys win over merged ones, and of several merged mappings the first. */
function mappingEntries(items: readonly unknown[], offset: number, conversion: Conversion): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const merged: Mapping[] = [];
  let merges = 0;
  for (const item of items) {
    if (!isPair(item)) continue;
    const key = item.key as Node | null;
    const keyOffset = offsetOf(key, offset);
    const name = keyName(key, keyOffset, conversion);
    const value = convert(item.value as Node | null, keyOffset, conversion);
    if (name === undefined) continue;
    const isMerge = isMergeKey(key);
    if (isMerge ? merges > 0 : entries.has(name)) {
      conversion.report(new YamlFault(keyOffset, `the key "${name}" is defined twice`));
    }
    if (!isMerge) entries.set(name, { keyAt: conversion.positionOf(keyOffset), value });
    else {
      merges += 1;
      merged.push(...mergeSources(value, keyOffset, conversion));
    }
  }
  for (const source of merged) {
    for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

function mergeSources(value: Tree, offset: number, conversion: Conversion): readonly Mapping[] {
  const sources = value.type === 'sequence' ? value.items : [value];
  const mappings = sources.filter((source) => source.type === 'mapping');
  if (mappings.length < sources.length) {
    conversion.report(new YamlFault(offset, 'a merge key needs a mapping or a list of mappings'));
  }
  return mappings;
}

function keyName(key: Node | null, offset: number, conversion: Conversion): string | undefined {
  const { kind, text } = isScalar(key) ? keyScalar(key, offset, conversion) : aliasedKey(key, conversion);
  if (text.length > INPUT_LIMITS.key) {
    throw new YamlFault(offset, `a key is longer than ${INPUT_LIMITS.key} characters`);
  }
  spend(conversion, text.length);
  if (kind === 'string') return text;
  conversion.report(new YamlFault(offset, 'a key is not a string'));
  return undefined;
}

function keyScalar(key: YamlScalar, offset: number, conversion: Conversion): ResolvedScalar {
  const { anchor } = key;
  if (anchor !== undefined) readAnchored(anchor, conversion.anchors, conversion, () => treeOf(key, offset, conversion));
  return resolveScalar(key);
}

function aliasedKey(key: Node | null, { anchors }: Conversion): ResolvedScalar {
  const anchored = isAlias(key) ? anchors.get(key.source) : undefined;
  return typeof anchored === 'object' && anchored.tree.type === 'scalar' ? anchored.tree : NOTHING;
}

function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && (key.tag === MERGE_TAG || (key.type === YamlScalar.PLAIN && key.source === '<<'));
}

function offsetOf(node: Node | null | undefined, fallback: number): number {
  return node?.range?.[0] ?? fallback;
}
