import { readDuration } from '../service/duration.ts';
import { numberOf } from '../service/typed.ts';
import { childOf, isNull, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { integer, late, mappingOf, quantity, type Shape, text, value, wholeSize } from './shape.ts';

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

/** The same where Compose finds a negative number only when it reads the merged files. */
export function unsigned(shape: Shape = integer): Shape {
  const { faultOf, ...others } = notNegative(shape);
  return { ...others, ...(faultOf && { lateFault: faultOf }) };
}

/** A size of which a negative number is found at once, and a text that is none only in the merged files. */
export const sizeInMemory: Shape = {
  ...late(wholeSize),
  faultOf: (tree, diagnosis) => (isText(tree) ? undefined : notNegative().faultOf?.(tree, diagnosis)),
};

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
  lateFault: (tree, diagnosis) =>
    readDuration(tree, diagnosis) === undefined ? 'must be a duration such as 1m30s' : undefined,
};

/** `NAME=ADDRESS` or `NAME:ADDRESS`. */
export const hostEntry: Shape = {
  ...text,
  lateFault: (tree) => (/[=:]/.test(textOf(tree) ?? '') ? undefined : 'must be NAME=ADDRESS'),
};

/** A key of the agent: `default`, or `ID=PATH`. */
export const sshKey: Shape = {
  ...text,
  faultOf: (tree) => (/^default$|=/.test(textOf(tree) ?? '') ? undefined : 'must be default or ID=PATH'),
};

/** A text as which a whole number is read, but no other value. */
export const textWithNumbers: Shape = {
  ...quantity,
  lateFault: (tree) =>
    tree.type === 'scalar' && ['string', 'integer', 'null'].includes(tree.kind)
      ? undefined
      : 'must be a string or a whole number',
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

/** Folders by name. */
export const contexts: Shape = byName({
  ...value,
  lateFault: (tree) => (isText(tree) ? undefined : 'must be a string'),
});

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

/** Whether it was written as a text. */
export function isText(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.kind === 'string';
}
