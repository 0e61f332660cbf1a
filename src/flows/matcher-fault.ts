import { operatorsOf } from '../assertions/mismatch.ts';
import { boundOf } from '../assertions/number-operators.ts';
import { regularExpression } from '../assertions/regular-expression.ts';
import { plainText } from '../assertions/show-value.ts';
import type { Json } from '../model/flow/json.ts';
import type { Matcher, MatcherObject } from '../model/flow/matcher.ts';
import type { Counted } from './matcher-places.ts';
import { variablesIn } from './template.ts';
import { withoutVariables } from './without-variables.ts';

/** What is wrong with a matcher, and whether it is that it would hold of anything. */
export interface MatcherFault {
  readonly code: 'flow.matcher' | 'flow.expectation-vacuous';
  readonly message: string;
  /** From the matcher down. */
  readonly path: readonly string[];
}

type Operator = keyof MatcherObject;

/** Texts of very different kinds: an expression that finds something in each of them finds something anywhere. */
const PROBES = ['', 'x', '5', ' ', '\n', '{"é":[1]}'];
const OF_ALL: readonly Operator[] = ['every', 'some', 'count', 'exists', 'absent'];

/** Matchers that cannot be used, and matchers that hold of everything. */
export function matcherFaults(matcher: Matcher, counted: Counted, isInner = false): MatcherFault[] {
  const operators = operatorsOf(matcher);
  if (operators.length === 0) return [vacuous('an empty matcher holds of anything', [])];
  const own = operators.flatMap(([operator, operand]) => operatorFaults(operator, operand, counted, isInner));
  const isIdle = counted === 'count' && operators.every(([operator, operand]) => isAboveNothing(operator, operand));
  return [...own, ...(isIdle ? [vacuous('a count is never below zero, so this holds of anything', [])] : [])];
}

function operatorFaults(operator: Operator, operand: Json, counted: Counted, isInner: boolean): MatcherFault[] {
  const path = [operator];
  const below = (inner: Counted) =>
    matcherFaults(operand as Matcher, inner, operator !== 'not').map((fault) => ({
      ...fault,
      path: [operator, ...fault.path],
    }));
  if (isInner && OF_ALL.includes(operator))
    return [unusable(`${operator} is about all that a path found, not about one value`, path)];
  if (operator === 'not' || operator === 'every' || operator === 'some')
    return below(operator === 'not' ? 'anything' : counted);
  if (operator === 'length' || operator === 'count') return below('count');
  if (['gt', 'gte', 'lt', 'lte'].includes(operator)) return boundFaults(operand, counted, path);
  if (counted === 'duration' && operator !== 'in') return boundFaults(operand, counted, path);
  if ((operator === 'contains' || operator === 'startsWith') && operand === '')
    return [vacuous('every text has an empty text in it', path)];
  return operator === 'matches' ? expressionFaults(plainText(operand), path) : [];
}

function boundFaults(operand: Json, counted: Counted, path: readonly string[]): MatcherFault[] {
  if (typeof operand === 'string' && variablesIn(operand).length > 0) return [];
  const unit = { duration: 'milliseconds', seconds: 'seconds', count: undefined, anything: undefined } as const;
  if (boundOf(operand, unit[counted]) !== undefined) return [];
  if (counted === 'duration') return [unusable('a duration needs its unit: 500ms, 2s, 15m, 24h', path)];
  return [unusable(counted === 'seconds' ? 'it takes seconds or a duration' : 'it takes a number', path)];
}

function expressionFaults(source: string, path: readonly string[]): MatcherFault[] {
  const expression = regularExpression(withoutVariables(source));
  if (typeof expression === 'string') return [unusable(expression, path)];
  const findsAll = PROBES.every((probe) => expression.matcher(probe).find());
  return findsAll ? [vacuous('this expression finds something in any text', path)] : [];
}

function isAboveNothing(operator: Operator, operand: Json): boolean {
  if (operator === 'exists') return true;
  return typeof operand === 'number' && ((operator === 'gte' && operand <= 0) || (operator === 'gt' && operand < 0));
}

function vacuous(message: string, path: readonly string[]): MatcherFault {
  return { code: 'flow.expectation-vacuous', message, path };
}

function unusable(message: string, path: readonly string[]): MatcherFault {
  return { code: 'flow.matcher', message, path };
}
