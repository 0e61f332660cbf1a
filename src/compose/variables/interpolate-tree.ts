import { COST } from '../allowance.ts';
import type { Loading } from '../loading.ts';
import { type PathStep, pathText } from '../path-text.ts';
import { type Mapping, type Scalar, type Tree, withItems, withValues } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { interpolate } from './interpolate.ts';
import { isWorkingDirectory } from './working-directory.ts';

/** Lists whose items are `NAME=value`: such a value is known by its name, whichever way it was written. */
const KEYED_LISTS: readonly PathStep[] = ['environment', 'args', 'labels'];
const NAMED_ITEM = /^([^=$\s]+)=/;

type Interpolating = Pick<Loading, 'environment' | 'diagnosis' | 'allowance'>;

/**
 * Replaces the variables in every value of a document, keys excepted, and records each use. The whole document is
 * meant: extension fields and services of inactive profiles too.
 */
export function interpolateTree(document: Mapping, { environment, diagnosis, allowance }: Interpolating): Mapping {
  const steps: PathStep[] = [];
  const replaced = (scalar: Scalar): Scalar => {
    const { text, uses, problems, needless } = interpolate(scalar.text, environment);
    allowance.spend(scalar.text.length + text.length + uses.length * COST.value);
    const path = pathText(namedSteps(steps, scalar.text));
    for (const use of uses) {
      diagnosis.used({ ...use, path, at: scalar.at });
      if (isWorkingDirectory(use.name, environment)) diagnosis.isNewer(CHANGES.workingDirectory, scalar.at);
    }
    const isRefused = needless.length > 0 && !diagnosis.isNewer(CHANGES.fallbackNotNeeded, scalar.at);
    for (const { code, message } of isRefused ? [...problems, ...needless] : problems)
      diagnosis.error(code, `${path}: ${message}`, scalar.at);
    return { ...scalar, text };
  };
  const inside = (value: Tree, step: PathStep): Tree => {
    if (value.plain === true || (value.type === 'scalar' && !hasVariable(value))) return value;
    steps.push(step);
    const changed = interpolated(value);
    steps.pop();
    return changed;
  };
  const interpolated = (tree: Tree): Tree => {
    if (tree.type === 'mapping') return withValues(tree, inside);
    return tree.type === 'sequence' ? withItems(tree, inside) : replaced(tree);
  };
  return withValues(document, inside);
}

function hasVariable({ kind, text }: Scalar): boolean {
  return kind === 'string' && text.includes('$');
}

/** The steps, where the last may be the name of the item instead of its number. */
function namedSteps(steps: readonly PathStep[], item: string): readonly PathStep[] {
  const [list, index] = steps.slice(-2);
  const isNamed = typeof index === 'number' && steps.length > 2 && KEYED_LISTS.includes(list ?? '');
  const name = isNamed ? NAMED_ITEM.exec(item)?.[1] : undefined;
  return name === undefined ? steps : [...steps.slice(0, -1), name];
}
