import type { Allowance } from '../allowance.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import type { Tree } from '../tree.ts';
import { YamlFault } from './parse-documents.ts';

/** What has been read so far of a file, counted for its limits. */
export interface Progress {
  readonly allowance: Allowance;
  /** Values; those that aliases stand for as often as they do. */
  values: number;
  /** What was spent of the allowance. */
  spent: number;
  /** Mappings and sequences around the current value. */
  depth: number;
  /** The depth of the deepest value. */
  deepest: number;
  /** Variables and marks. */
  special: number;
}

/** A value that aliases stand for, with what one more of it takes; `open` while it is being read. */
export type Anchored =
  | 'open'
  | {
      readonly tree: Tree;
      readonly values: number;
      readonly cost: number;
      readonly height: number;
      readonly special: number;
    };

/** Reads a value that has an anchor, and remembers it together with what it takes. */
export function readAnchored(name: string, anchors: Map<string, Anchored>, progress: Progress, read: () => Tree): Tree {
  anchors.set(name, 'open');
  const { values, spent, depth, deepest, special } = progress;
  progress.deepest = depth;
  const tree = read();
  const height = progress.deepest - depth;
  progress.deepest = Math.max(deepest, progress.deepest);
  anchors.set(name, {
    tree,
    values: progress.values - values,
    cost: progress.spent - spent,
    height,
    special: progress.special - special,
  });
  return tree;
}

/**
 * The value that an alias stands for. It is shared, not copied, but counted as if it were written there.
 *
 * @throws YamlFault when there is none, when it holds itself, and when the file becomes too large
 */
export function valueOfAlias(anchored: Anchored | undefined, offset: number, progress: Progress): Tree {
  if (anchored === undefined) throw new YamlFault(offset, 'an alias names an anchor that is not defined before it');
  if (anchored === 'open') throw new YamlFault(offset, 'an anchor holds itself');
  const { tree, values, cost, height, special } = anchored;
  progress.special += special;
  spend(progress, cost);
  countValues(progress, values, offset);
  reach(progress, progress.depth + height, offset);
  return tree;
}

/** @throws TooMuch when the allowance is used up */
export function spend(progress: Progress, units: number): void {
  progress.spent += units;
  progress.allowance.spend(units);
}

/** @throws YamlFault when there are too many */
export function countValues(progress: Progress, count: number, offset: number): void {
  progress.values += count;
  if (progress.values <= INPUT_LIMITS.values) return;
  throw new YamlFault(offset, `the file has more than ${INPUT_LIMITS.values} values after expanding its aliases`);
}

/** @throws YamlFault when it is too deep */
export function reach(progress: Progress, depth: number, offset: number): void {
  if (depth > progress.deepest) progress.deepest = depth;
  if (depth <= INPUT_LIMITS.depth) return;
  throw new YamlFault(offset, `values are nested deeper than ${INPUT_LIMITS.depth} levels`);
}
