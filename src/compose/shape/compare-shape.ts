import type { Position } from '../../model/evidence/position.ts';
import { didYouMean } from '../../shared/nearest.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { type PathStep, pathText } from '../path-text.ts';
import type { Mapping, Sequence, Tree } from '../tree.ts';
import { CHANGES, newKey } from '../version/changes.ts';
import { accepts } from './accepts.ts';
import { warnOfChange } from './changed-scalar.ts';
import type { Shape } from './shape.ts';

interface Comparing {
  readonly diagnosis: Diagnosis;
  readonly isWhole: boolean;
  /** The way to the current value. */
  readonly steps: PathStep[];
  /** How often the key that was meant was looked for. */
  suggestions: number;
}

/** Unknown keys for which the one that was meant is looked for: with more, it is not typing errors that are wrong. */
const MOST_SUGGESTIONS = 100;

/**
 * Reports every key that is unknown or missing and every value of a wrong type, each where it is written.
 *
 * @param isWhole whether nothing is merged into the tree any more
 */
export function compareShape(tree: Tree, shape: Shape, diagnosis: Diagnosis, isWhole: boolean): void {
  compare(tree, shape, { diagnosis, isWhole, steps: [], suggestions: 0 });
}

function compare(tree: Tree, shape: Shape, comparing: Comparing): void {
  const { diagnosis, isWhole, steps } = comparing;
  if (shape.open) return;
  if (!accepts(shape, tree, isWhole)) {
    if (tree.type === 'sequence' && reportRepeated(tree, comparing)) return;
    if (!isWhole && isDateAsText(tree, shape, diagnosis)) return;
    const place = pathText(steps) || 'the file';
    diagnosis.error('wrong-type', `${place} must be ${shape.name}, not ${kindText(tree)}`, tree.at);
    return;
  }
  const fault = shape.faultOf?.(tree, diagnosis) ?? (isWhole ? shape.lateFault?.(tree, diagnosis) : undefined);
  if (fault !== undefined) diagnosis.error('wrong-type', `${pathText(steps)} ${fault}`, tree.at);
  else if (tree.type === 'scalar' && shape.becomesText) warnOfChange(tree, steps, diagnosis);
  if (tree.type === 'sequence') {
    const { items } = shape;
    if (shape.distinct) reportRepeated(tree, comparing);
    if (items) tree.items.forEach((item, index) => compareInner(item, items, index, comparing));
  }
  if (tree.type === 'mapping') compareKeys(tree, shape, comparing);
}

/** Older versions take a date for a text until they read it. */
function isDateAsText(tree: Tree, shape: Shape, diagnosis: Diagnosis): boolean {
  if (tree.type !== 'scalar' || tree.kind !== 'time' || !shape.scalars.includes('string')) return false;
  const isWord = shape.pattern !== undefined && shape.scalars.length === 1;
  if (isWord || shape.faultOf?.(tree, diagnosis) !== undefined) return false;
  return !diagnosis.isNewer(CHANGES.dateValue, tree.at);
}

function compareInner(tree: Tree, shape: Shape, step: PathStep, comparing: Comparing): void {
  comparing.steps.push(step);
  compare(tree, shape, comparing);
  comparing.steps.pop();
}

/** @returns whether there are items that stand twice */
function reportRepeated(list: Sequence, { diagnosis, steps }: Comparing): boolean {
  const seen = new Set<string>();
  for (const item of list.items) {
    if (item.type !== 'scalar') continue;
    const same = `${item.kind} ${item.text}`;
    if (seen.has(same)) diagnosis.error('wrong-type', `${pathText(steps)} has an item twice`, item.at);
    seen.add(same);
  }
  return seen.size < list.items.filter(({ type }) => type === 'scalar').length;
}

function compareKeys(mapping: Mapping, shape: Shape, comparing: Comparing): void {
  const { diagnosis, steps } = comparing;
  for (const [key, entry] of mapping.entries) {
    const { keyAt, value } = entry;
    const known = shape.keys && Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.values;
    const fault = shape.keyFault?.(key, entry, mapping, diagnosis);
    if (fault !== undefined) diagnosis.error('unknown-key', `${pathText(steps)} ${fault}`, keyAt);
    if (known?.since !== undefined && !diagnosis.isNewer(newKey(key, known.since), keyAt)) {
      const message = `${pathText([...steps, key])} is a key of Compose from version ${known.since} on`;
      diagnosis.error('unknown-key', message, keyAt);
    } else if (known) compareInner(value, known, key, comparing);
    else if (!key.startsWith('x-') && !diagnosis.isFull()) reportUnknown(key, keyAt, shape, comparing);
  }
  for (const key of shape.required ?? []) {
    if (!mapping.entries.has(key)) diagnosis.error('missing-key', `${pathText(steps)} has no ${key}`, mapping.at);
  }
}

function reportUnknown(key: string, at: Position, { keys = {} }: Shape, comparing: Comparing): void {
  comparing.suggestions += 1;
  const meant = comparing.suggestions > MOST_SUGGESTIONS ? '' : ` ${didYouMean(key, Object.keys(keys))}`;
  const path = pathText([...comparing.steps, key]);
  comparing.diagnosis.error('unknown-key', `${path} is not a key of Compose.${meant}`, at);
}

function kindText(tree: Tree): string {
  if (tree.type !== 'scalar') return tree.type === 'mapping' ? 'a mapping' : 'a list';
  const names = { null: 'nothing', boolean: 'true or false', integer: 'a number', float: 'a number', time: 'a date' };
  if (tree.kind === 'float' && !Number.isFinite(Number(tree.text))) return 'infinity';
  return tree.kind === 'string' ? 'a string' : names[tree.kind];
}
