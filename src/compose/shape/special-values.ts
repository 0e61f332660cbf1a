import { readDuration } from '../service/duration.ts';
import { numberOf } from '../service/typed.ts';
import { childOf, isNull, type Scalar, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { integer, mappingOf, type Shape, text, value } from './shape.ts';

// Values of which not every one of the right kind is taken.

/** The shape, but only numbers from one to another. */
export function between(least: number, most: number, shape: Shape = integer): Shape {
  const limits = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`;
  const faultOf = (tree: Tree) => {
    const number = numberOf(tree);
    return number === undefined || (number >= least && number <= most) ? undefined : `must be ${limits}`;
  };
  return { ...shape, faultOf };
}

/** The shape, but no negative numbers. */
export function notNegative(shape: Shape = integer): Shape {
  return between(0, Infinity, shape);
}

/** One of these words. */
export function wordOf(...words: readonly string[]): Shape {
  const faultOf = (tree: Tree) => (words.includes(textOf(tree) ?? '') ? undefined : `must be ${words.join(' or ')}`);
  return { ...text, faultOf };
}

const KEPT = /^(?:always|never|if_not_present|build|missing)$/;
/** As Compose has it: it need not be the whole text. */
const REFRESHED = /always|never|build|if_not_present|missing|refresh|daily|weekly|every_(?:\d+[wdhms])+/;

/** When an image is pulled. https://docs.docker.com/reference/compose-file/services/#pull_policy */
export const pullPolicy: Shape = {
  ...text,
  faultOf(tree, diagnosis) {
    const word = textOf(tree) ?? '';
    if (KEPT.test(word)) return undefined;
    const isTaken = REFRESHED.test(word) && diagnosis.isNewer(CHANGES.pullPolicyRefresh, tree.at);
    return isTaken ? undefined : 'must be always, never, missing, if_not_present or build';
  },
};

/** A duration such as `1m30s`. */
export const duration: Shape = {
  ...text,
  faultOf: (tree, diagnosis) =>
    readDuration(tree, diagnosis) === undefined ? 'must be a duration such as 1m30s' : undefined,
};

/** The permissions of a file; in quotes versions of Compose read them differently. */
export const fileMode: Shape = {
  name: 'a number or a string',
  scalars: ['integer', 'float', 'string'],
  pattern: /^[-+]?\d+$/,
  faultOf(tree, diagnosis) {
    if (tree.type !== 'scalar' || tree.kind === 'integer') return undefined;
    if (!diagnosis.isNewer(CHANGES.fileModeText, tree.at)) return undefined;
    return tree.kind === 'string' && /^[0-7]+$/.test(tree.text) ? undefined : 'must be an octal number such as 0440';
  },
};

/** The same in a build, where older versions take no quotes. */
export const buildFileMode: Shape = {
  ...fileMode,
  faultOf(tree, diagnosis) {
    const isText = (tree as Scalar).kind === 'string';
    if (isText && !diagnosis.isNewer(CHANGES.fileModeText, tree.at)) return 'must be a number, not a string';
    return fileMode.faultOf?.(tree, diagnosis);
  },
};

/** `NAME=ADDRESS` or `NAME:ADDRESS`. */
export const hostEntry: Shape = {
  ...text,
  faultOf: (tree) => (/[=:]/.test(textOf(tree) ?? '') ? undefined : 'must be NAME=ADDRESS'),
};

/** `SOURCE[:TARGET[:PERMISSIONS]]`. */
export const deviceText: Shape = {
  ...text,
  faultOf: (tree) => ((textOf(tree) ?? '').split(':').length > 3 ? 'must be SOURCE:TARGET:PERMISSIONS' : undefined),
};

/** A mapping from names, which are not empty unless it was written as a list. */
export function byName(values: Shape): Shape {
  return {
    ...mappingOf(values),
    keyFault: (key, _, { listed }) => (key === '' && listed !== true ? 'has an entry without a name' : undefined),
  };
}

/** Names with values. */
export const namedValues: Shape = byName(value);

/** The variables of a service. */
export const variables: Shape = {
  ...namedValues,
  keyFault(key, entry, mapping, diagnosis) {
    const isBlank = mapping.listed === true && /\s$/.test(key);
    if (isBlank && diagnosis.isNewer(CHANGES.environmentKeySpace, entry.keyAt))
      return 'has a name that ends in a blank';
    return namedValues.keyFault?.(key, entry, mapping, diagnosis);
  },
};

/** The shape of a mapping with a key that newer versions require. */
export function requiredByNewer(shape: Shape, key: string): Shape {
  return {
    ...shape,
    faultOf: (tree, diagnosis) =>
      childOf(tree, key) === undefined && !isNull(tree) && diagnosis.isNewer(CHANGES.hookWithoutCommand, tree.at)
        ? `has no ${key}`
        : undefined,
  };
}
