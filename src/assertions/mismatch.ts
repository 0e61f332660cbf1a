import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../model/flow/json.ts';
import type { Matcher, MatcherObject } from '../model/flow/matcher.ts';
import { isOfType, typeName } from './json-type.ts';
import type { Mismatch, Unit } from './mismatch-kinds.ts';
import { compareNumbers } from './number-operators.ts';
import { regularExpression } from './regular-expression.ts';
import { plainText, showValue } from './show-value.ts';

type Operator = keyof MatcherObject;
type Compare = (value: Json, operand: Json, unit: Unit | undefined) => Mismatch | undefined;

const DIFFERENT: Mismatch = { kind: 'different' };

/**
 * Holds what was found against a matcher. Operators on a value take exactly one; nothing is coerced.
 *
 * @returns undefined when it is as expected
 */
export function mismatch(nodes: readonly Json[], matcher: Matcher, unit?: Unit): Mismatch | undefined {
  for (const [operator, operand] of operatorsOf(matcher)) {
    const found = operatorMismatch(nodes, operator, operand, unit);
    if (found) return found;
  }
  return undefined;
}

/** The operators of a matcher; a plain value is what is to be equal. */
export function operatorsOf(matcher: Matcher): readonly (readonly [Operator, Json])[] {
  if (typeof matcher !== 'object' || matcher === null) return [['equals', matcher]];
  return Object.entries(matcher).filter(([, operand]) => operand !== undefined) as [Operator, Json][];
}

/** Holds what was found against one operator. */
export function operatorMismatch(
  nodes: readonly Json[],
  operator: Operator,
  operand: Json,
  unit?: Unit,
): Mismatch | undefined {
  const inner = operand as Matcher;
  if (operator === 'absent') return nodes.length === 0 ? undefined : DIFFERENT;
  if (operator === 'exists') return nodes.length > 0 ? undefined : DIFFERENT;
  if (operator === 'count') return mismatch([nodes.length], inner);
  if (operator === 'not') return opposite(mismatch(nodes, inner, unit));
  if (nodes.length === 0) return incomparable('nothing was found');
  if (operator === 'every') return nodes.map((node) => mismatch([node], inner, unit)).find(Boolean);
  if (operator === 'some') return someMismatch(nodes.map((node) => mismatch([node], inner, unit)));
  const [value = null] = nodes;
  if (nodes.length > 1) return incomparable('use every, some or count where several are found');
  return VALUE_OPERATORS[operator](value, operand, unit);
}

const VALUE_OPERATORS: Readonly<
  Record<Exclude<Operator, 'absent' | 'exists' | 'count' | 'not' | 'every' | 'some'>, Compare>
> = {
  equals: (value, operand, unit) => equalMismatch(value, operand, unit),
  in: (value, operand, unit) =>
    (operand as Json[]).some((each) => !equalMismatch(value, each, unit)) ? undefined : DIFFERENT,
  gt: (value, operand, unit) => compareNumbers(value, operand, unit, (left, right) => left > right),
  gte: (value, operand, unit) => compareNumbers(value, operand, unit, (left, right) => left >= right),
  lt: (value, operand, unit) => compareNumbers(value, operand, unit, (left, right) => left < right),
  lte: (value, operand, unit) => compareNumbers(value, operand, unit, (left, right) => left <= right),
  contains: containsMismatch,
  startsWith: (value, operand) => textMismatch(value, (text) => text.startsWith(plainText(operand))),
  matches: matchesMismatch,
  type: (value, operand) =>
    isOfType(value, plainText(operand)) ? undefined : { kind: 'different', note: `it is ${typeName(value)}` },
  length: lengthMismatch,
  unorderedEquals: (value, operand) => {
    if (!Array.isArray(value)) return incomparable(`it is ${typeName(value)}, not a list`);
    return isSameBag(value, operand as Json[]) ? undefined : DIFFERENT;
  },
};

function equalMismatch(value: Json, operand: Json, unit: Unit | undefined): Mismatch | undefined {
  if (unit && typeof operand === 'string') return compareNumbers(value, operand, unit, (left, right) => left === right);
  if (isDeepStrictEqual(value, operand)) return undefined;
  const [is, wanted] = [typeName(value), typeName(operand)];
  return is === wanted ? DIFFERENT : { kind: 'different', note: `it is ${is}, not ${wanted}` };
}

function containsMismatch(value: Json, operand: Json): Mismatch | undefined {
  if (Array.isArray(value)) return value.some((each) => isDeepStrictEqual(each, operand)) ? undefined : DIFFERENT;
  if (typeof operand !== 'string')
    return incomparable(`it is ${typeName(value)}, and ${showValue(operand)} is no text`);
  return textMismatch(value, (text) => text.includes(operand));
}

function matchesMismatch(value: Json, operand: Json): Mismatch | undefined {
  const expression = regularExpression(plainText(operand));
  if (typeof expression === 'string') return { kind: 'undecided', note: expression };
  return textMismatch(value, (text) => expression.matcher(text).find());
}

function lengthMismatch(value: Json, operand: Json): Mismatch | undefined {
  const length = lengthOf(value);
  if (length === undefined) return incomparable(`it is ${typeName(value)} and has no length`);
  const found = mismatch([length], operand as Matcher);
  return found && { kind: found.kind, note: `length ${length}` };
}

function lengthOf(value: Json): number | undefined {
  if (typeof value === 'string') return [...value].length;
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

function textMismatch(value: Json, holds: (text: string) => boolean): Mismatch | undefined {
  if (typeof value !== 'string') return incomparable(`it is ${typeName(value)}, not coerced to a text`);
  return holds(value) ? undefined : DIFFERENT;
}

function opposite(found: Mismatch | undefined): Mismatch | undefined {
  if (!found) return DIFFERENT;
  return found.kind === 'different' ? undefined : found;
}

function someMismatch(found: readonly (Mismatch | undefined)[]): Mismatch | undefined {
  if (found.includes(undefined)) return undefined;
  return found.find((each) => each?.kind === 'undecided') ?? found[0];
}

function isSameBag(left: readonly Json[], right: readonly Json[]): boolean {
  const rest = [...right];
  for (const each of left) {
    const index = rest.findIndex((other) => isDeepStrictEqual(each, other));
    if (index < 0) return false;
    rest.splice(index, 1);
  }
  return rest.length === 0;
}

function incomparable(note: string): Mismatch {
  return { kind: 'incomparable', note };
}
