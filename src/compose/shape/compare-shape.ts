import { didYouMean } from '../../shared/nearest.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { innerPath } from '../path-text.ts';
import { type Mapping, type Sequence, type Tree } from '../tree.ts';
import { warnOfChange } from './changed-scalar.ts';
import { accepts, type Shape } from './shape.ts';

/** Reports every key that is unknown or missing and every value of a wrong type, each where it is written. */
export function compareShape(tree: Tree, shape: Shape, path: string, diagnosis: Diagnosis): void {
  if (shape.open) return;
  if (!accepts(shape, tree)) {
    diagnosis.error('wrong-type', `${path || 'the file'} must be ${shape.name}, not ${kindText(tree)}`, tree.at);
    return;
  }
  if (tree.type === 'scalar' && shape.becomesText) warnOfChange(tree, path, diagnosis);
  if (tree.type === 'sequence') {
    const { items } = shape;
    if (shape.distinct) reportRepeated(tree, path, diagnosis);
    if (items) tree.items.forEach((item, index) => compareShape(item, items, innerPath(path, `[${index}]`), diagnosis));
  }
  if (tree.type === 'mapping') compareKeys(tree, shape, path, diagnosis);
}

function reportRepeated(list: Sequence, path: string, diagnosis: Diagnosis): void {
  const seen = new Set<string>();
  for (const item of list.items) {
    if (item.type !== 'scalar') continue;
    const same = JSON.stringify([item.kind, item.text]);
    if (seen.has(same)) diagnosis.error('wrong-type', `${path} has an item twice`, item.at);
    seen.add(same);
  }
}

function compareKeys(mapping: Mapping, shape: Shape, path: string, diagnosis: Diagnosis): void {
  for (const [key, { keyAt, value }] of mapping.entries) {
    const inner = innerPath(path, `.${key}`);
    const known = shape.keys && Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.values;
    if (known) compareShape(value, known, inner, diagnosis);
    else if (!key.startsWith('x-')) {
      const choices = Object.keys(shape.keys ?? {});
      diagnosis.error('unknown-key', `${inner} is not a key of Compose. ${didYouMean(key, choices)}`, keyAt);
    }
  }
  for (const key of shape.required ?? []) {
    if (!mapping.entries.has(key)) diagnosis.error('missing-key', `${path} has no ${key}`, mapping.at);
  }
}

function kindText(tree: Tree): string {
  if (tree.type !== 'scalar') return tree.type === 'mapping' ? 'a mapping' : 'a list';
  const names = { null: 'nothing', boolean: 'true or false', integer: 'a number', float: 'a number', time: 'a date' };
  return tree.kind === 'string' ? 'a string' : names[tree.kind];
}
