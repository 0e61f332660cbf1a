import type { Diagnosis } from '../diagnosis.ts';
import type { Entry, Mapping, ScalarKind, Tree } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';

type FaultOf = (tree: Tree, diagnosis: Diagnosis) => string | undefined;

/** What may stand at a place of a Compose file. */
export interface Shape {
  /** How a message names it: `a list of strings`. */
  readonly name: string;
  /** Kinds of scalar that are accepted; an interpolated string may become any of them. */
  readonly scalars: readonly ScalarKind[];
  readonly items?: Shape;
  /** What the text of a string must look like, when it is to become something else. */
  readonly pattern?: RegExp;
  /** Compose reads a string only in the merged files: until then it may look like anything. */
  readonly readLate?: boolean;
  /** Known keys; extension fields (`x-…`) are accepted beside them. */
  readonly keys?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Shape of the values under keys of the user's choice. */
  readonly values?: Shape;
  /** No two items of a list may be the same. */
  readonly distinct?: boolean;
  /** A scalar of any kind is used as a text here, so that it matters how it is written. */
  readonly becomesText?: boolean;
  /** Anything at all: a construct that nothing here reads. */
  readonly open?: boolean;
  /** Under a key: the first version of Docker Compose that knows it. */
  readonly since?: string;
  /** What is wrong with a value of the right kind, to stand behind its path. */
  readonly faultOf?: FaultOf;
  /** The same, of what Compose finds only when it reads the merged files: what a later file takes away is no fault. */
  readonly lateFault?: FaultOf;
  /** What is wrong with a key of the user's choice. */
  readonly keyFault?: (key: string, entry: Entry, mapping: Mapping, diagnosis: Diagnosis) => string | undefined;
}

export const text: Shape = { name: 'a string', scalars: ['string'], becomesText: true };
export const flag: Shape = {
  name: 'true or false',
  scalars: ['boolean', 'string'],
  pattern: /^(?:true|y|yes|on|false|n|no|off)$/i,
};
/** A flag that Compose reads out of no string. */
export const boolean: Shape = { name: 'true or false', scalars: ['boolean'] };
/** Sizes, ports, limits: `512m`, `3000`, `0.5`. */
export const quantity: Shape = { name: 'a number or a string', scalars: ['integer', 'float', 'string'] };
/** A number out of a string, as a variable may give it, must look like one. */
const WHOLE = /^[-+]?\d+$/;
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const SIZE = /^\d+(?:\.\d+)? ?[kmgtp]?i?b?$/i;

export const integer: Shape = { name: 'a whole number', scalars: ['integer', 'string'], pattern: WHOLE };
/** A number of which Compose takes the whole part. */
export const truncated: Shape = { name: 'a whole number', scalars: ['integer', 'float', 'string'], pattern: WHOLE };
export const decimal: Shape = { name: 'a number', scalars: ['integer', 'float', 'string'], pattern: DECIMAL };
export const size: Shape = {
  name: 'a size such as 512m',
  scalars: ['integer', 'float', 'string'],
  pattern: SIZE,
};

/** The same where Compose takes no fractions. */
export const wholeSize: Shape = { ...size, scalars: ['integer', 'string'] };

/** What is wrong with `1e3`, where Compose wants a whole number to be written as one. */
export const exponentFault: FaultOf = (tree) =>
  tree.type === 'scalar' && ['float', 'time'].includes(tree.kind) ? 'must be written as a whole number' : undefined;

/** A port, or a range of them. */
export const wholeOrText: Shape = { name: 'a whole number or a string', scalars: ['integer', 'string'] };

/** The shape, but out of a string Compose reads no number, which it finds only when it reads the merged files. */
export function unquoted(shape: Shape): Shape {
  return { ...shape, pattern: /(?!)/, readLate: true };
}

/** One of these words. */
export function oneOf(...words: readonly string[]): Shape {
  return { name: words.join(' or '), scalars: ['string'], pattern: new RegExp(`^(?:${words.join('|')})$`) };
}

/** Values that Compose turns into text: environment, labels. */
export const value: Shape = {
  name: 'a string, a number, true, false or nothing',
  scalars: ['string', 'time', 'integer', 'float', 'boolean', 'null'],
  becomesText: true,
  faultOf: (tree, diagnosis) =>
    tree.type === 'scalar' && tree.kind === 'time' && diagnosis.isNewer(CHANGES.dateValue, tree.at)
      ? 'is a date, which has to stand in quotes'
      : undefined,
};
export const anything: Shape = { name: 'anything', scalars: [], open: true };

export function listOf(items: Shape): Shape {
  return { name: 'a list', scalars: [], items };
}

/** A list in which nothing stands twice. */
export function listOfDistinct(items: Shape): Shape {
  return { name: 'a list', scalars: [], items, distinct: true };
}

/** The shape, but not a string: a place at which Compose reads no number out of one. */
export function written(shape: Shape): Shape {
  return { ...shape, name: 'a number', scalars: shape.scalars.filter((kind) => kind !== 'string') };
}

export function mappingOf(values: Shape): Shape {
  return { name: 'a mapping', scalars: [], values };
}

export function withKeys(keys: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return { name: 'a mapping', scalars: [], keys, required };
}

/** The shape of a value under a key that older versions of Docker Compose do not know. */
export function since(version: string, shape: Shape): Shape {
  return { ...shape, since: version };
}

/** The shape, where Compose reads the value only in the merged files: what a later file takes away may be anything. */
export function late({ faultOf, ...shape }: Shape): Shape {
  return { ...shape, readLate: true, ...(faultOf && { lateFault: faultOf }) };
}

/** The shape, or nothing. */
export function optional(shape: Shape): Shape {
  return { ...shape, scalars: [...shape.scalars, 'null'] };
}

/** Either of two shapes of different kinds: a scalar and a mapping, a scalar and a list. */
export function either(one: Shape, other: Shape): Shape {
  const { pattern: _, ...loose } = { ...one, ...other };
  // Of two kinds of scalar neither says what the other must look like.
  const [only] = [one, other].filter(({ scalars }) => scalars.length > 0);
  const pattern = one.scalars.length === 0 || other.scalars.length === 0 ? only?.pattern : undefined;
  return {
    ...loose,
    ...(pattern && { pattern }),
    name: `${one.name} or ${other.name}`,
    scalars: [...one.scalars, ...other.scalars],
  };
}
