import { COST } from '../allowance.ts';
import type { Loading } from '../loading.ts';
import { innerPath } from '../path-text.ts';
import type { Mapping, Scalar, Tree } from '../tree.ts';
import { interpolate } from './interpolate.ts';

/** Lists whose items are `NAME=value`: such a value is known by its name, whichever way it was written. */
const KEYED_LISTS = /\.(?:environment|args|labels)$/;
const NAMED_ITEM = /^([^=$\s]+)=/;

type Interpolating = Pick<Loading, 'environment' | 'diagnosis' | 'allowance'>;

/**
 * Replaces the variables in every value of a document, keys excepted, and records each use. The whole document is
 * meant: extension fields and services of inactive profiles too.
 */
export function interpolateTree(document: Mapping, { environment, diagnosis, allowance }: Interpolating): Mapping {
  return interpolateMapping(document, '', (scalar, path) => {
    const { text, uses, problems } = interpolate(scalar.text, environment);
    allowance.spend(scalar.text.length + text.length + uses.length * COST.value);
    for (const use of uses) diagnosis.used({ ...use, path, at: scalar.at });
    for (const { code, message } of problems) diagnosis.error(code, `${path}: ${message}`, scalar.at);
    return { ...scalar, text };
  });
}

type Replace = (scalar: Scalar, path: string) => Scalar;

function interpolateMapping(mapping: Mapping, path: string, replace: Replace): Mapping {
  const entries = [...mapping.entries].map(([key, { keyAt, value }]) => {
    const inner = innerPath(path, `.${key}`);
    return [key, { keyAt, value: interpolateValue(value, inner, replace) }] as const;
  });
  return { ...mapping, entries: new Map(entries) };
}

function interpolateValue(tree: Tree, path: string, replace: Replace): Tree {
  if (tree.type === 'mapping') return interpolateMapping(tree, path, replace);
  if (tree.type === 'sequence') {
    const items = tree.items.map((item, index) => interpolateValue(item, itemPath(path, item, index), replace));
    return { ...tree, items };
  }
  return tree.kind === 'string' && tree.text.includes('$') ? replace(tree, path) : tree;
}

function itemPath(path: string, item: Tree, index: number): string {
  const name = item.type === 'scalar' && KEYED_LISTS.test(path) ? NAMED_ITEM.exec(item.text)?.[1] : undefined;
  return innerPath(path, name === undefined ? `[${index}]` : `.${name}`);
}
