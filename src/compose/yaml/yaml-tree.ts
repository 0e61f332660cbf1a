import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Scalar as YamlScalar,
} from 'yaml';
import type { Position } from '../../model/evidence/position.ts';
import { type Allowance, COST } from '../allowance.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import type { Entry, Mapping, Tree } from '../tree.ts';
import { YamlFault } from './parse-documents.ts';
import { type ResolvedScalar, resolvePlainScalar } from './scalars.ts';

/** Where the file is, and what has been used up of the limit on values. */
export interface FileContext {
  readonly positionOf: (offset: number) => Position;
  readonly directory: string;
  readonly report: (fault: YamlFault) => void;
  readonly allowance: Allowance;
  values: number;
}

interface Conversion extends FileContext {
  readonly anchors: Map<string, Node>;
  /** Mappings and sequences around the current value. */
  depth: number;
  /** Inside the expansion of an alias anchors are not set anew. */
  expanding: number;
}

const MERGE_TAG = 'tag:yaml.org,2002:merge';
const STRING_TAG = 'tag:yaml.org,2002:str';
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
  const conversion: Conversion = { ...file, anchors: new Map(), depth: 0, expanding: 0 };
  const tree = convert(document.contents, document.range[0], conversion);
  file.values = conversion.values;
  return tree;
}

function convert(node: Node | null | undefined, fallbackOffset: number, conversion: Conversion): Tree {
  const offset = offsetOf(node, fallbackOffset);
  conversion.values += 1;
  conversion.allowance.spend(COST.value);
  if (conversion.values > INPUT_LIMITS.values) {
    throw new YamlFault(offset, `the file has more than ${INPUT_LIMITS.values} values after expanding its aliases`);
  }
  if (conversion.depth > INPUT_LIMITS.depth) {
    throw new YamlFault(
      offset,
      `values are nested deeper than ${INPUT_LIMITS.depth} levels, or an anchor holds itself`,
    );
  }
  if (isAlias(node)) return expand(node, conversion);
  if (node && 'anchor' in node && node.anchor !== undefined && conversion.expanding === 0) {
    conversion.anchors.set(node.anchor, node);
  }
  conversion.depth += 1;
  const tree = convertValue(node, offset, conversion);
  conversion.depth -= 1;
  return tree;
}

function convertValue(node: Node | null | undefined, offset: number, conversion: Conversion): Tree {
  const mark = MARKS.get(node?.tag ?? '');
  const at = conversion.positionOf(offset);
  const place = { at, directory: conversion.directory, ...(mark !== undefined && { mark }) };
  if (isMap(node)) return { type: 'mapping', entries: mappingEntries(node.items, offset, conversion), ...place };
  if (isSeq(node)) {
    return { type: 'sequence', items: node.items.map((item) => convert(item as Node, offset, conversion)), ...place };
  }
  const scalar = isScalar(node) ? resolveScalar(node) : { kind: 'null' as const, text: '' };
  conversion.allowance.spend(scalar.text.length);
  return { type: 'scalar', ...scalar, ...place };
}

function expand(alias: Alias, conversion: Conversion): Tree {
  const target = conversion.anchors.get(alias.source);
  if (!target) throw new YamlFault(offsetOf(alias, 0), 'an alias names an anchor that is not defined before it');
  conversion.expanding += 1;
  conversion.depth += 1;
  const tree = convert(target, offsetOf(target, 0), conversion);
  conversion.depth -= 1;
  conversion.expanding -= 1;
  return tree;
}

/** Own keys win over merged ones, and of several merged mappings the first. */
function mappingEntries(items: readonly unknown[], offset: number, conversion: Conversion): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const own = new Set<string>();
  let merged: readonly Mapping[] = [];
  for (const item of items) {
    if (!isPair(item)) continue;
    const key = item.key as Node | null;
    const keyOffset = offsetOf(key, offset);
    const name = keyName(key, keyOffset, conversion);
    const value = convert(item.value as Node | null, keyOffset, conversion);
    if (name === undefined) continue;
    if (own.has(name)) conversion.report(new YamlFault(keyOffset, `the key "${name}" is defined twice`));
    own.add(name);
    if (isMergeKey(key)) merged = [...merged, ...mergeSources(value, keyOffset, conversion)];
    else entries.set(name, { keyAt: conversion.positionOf(keyOffset), value });
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
  const target = isAlias(key) ? conversion.anchors.get(key.source) : key;
  if (isScalar(target)) {
    if (target.anchor !== undefined) conversion.anchors.set(target.anchor, target);
    const { kind, text } = resolveScalar(target);
    if (text.length > INPUT_LIMITS.key) {
      throw new YamlFault(offset, `a key is longer than ${INPUT_LIMITS.key} characters`);
    }
    conversion.allowance.spend(text.length);
    if (kind === 'string') return text;
  }
  conversion.report(new YamlFault(offset, 'a key is not a string'));
  return undefined;
}

function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && (key.tag === MERGE_TAG || (key.type === YamlScalar.PLAIN && key.source === '<<'));
}

/** A tag other than the ones of YAML itself does not change how a scalar is read. */
function resolveScalar(node: YamlScalar): ResolvedScalar & { readonly written?: string } {
  const text = node.source ?? '';
  if (node.type !== YamlScalar.PLAIN || node.tag === STRING_TAG) return { kind: 'string', text };
  const resolved = resolvePlainScalar(text);
  return resolved.kind === 'null' || resolved.text === text ? resolved : { ...resolved, written: text };
}

function offsetOf(node: Node | null | undefined, fallback: number): number {
  return node?.range?.[0] ?? fallback;
}
