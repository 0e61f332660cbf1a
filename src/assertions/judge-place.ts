import type { Json } from '../model/flow/json.ts';
import type { Matcher } from '../model/flow/matcher.ts';
import { operatorMismatch, operatorsOf } from './mismatch.ts';
import type { Unit } from './mismatch-kinds.ts';
import { broken, held, type Judged, undecided } from './outcome.ts';
import { plainText, showNodes, showValue } from './show-value.ts';

/** Something that can be judged: what it is called, and what was found there. */
export interface Place {
  readonly what: string;
  readonly nodes: readonly Json[];
  readonly unit?: Unit;
  /** Why operators on the value cannot be decided. */
  readonly uncertain?: string;
}

const WITHOUT_VALUE = ['exists', 'absent', 'count', 'type'];

/** Judges every operator of a matcher by itself; none hides another. */
export function judgePlace({ what, nodes, unit, uncertain }: Place, matcher: Matcher): Judged[] {
  return operatorsOf(matcher).map(([operator, operand]) => {
    const text = `${what} ${operatorText(operator, operand)}`;
    if (uncertain !== undefined && !WITHOUT_VALUE.includes(operator)) return undecided(text, uncertain);
    const found = operatorMismatch(nodes, operator, operand, unit);
    const actual = unit === undefined ? showNodes(nodes) : nodes.map((node) => timeText(node, unit)).join(', ');
    if (!found) return held(text, actual || 'nothing');
    const told = [actual || 'nothing', ...(found.note === undefined ? [] : [`(${found.note})`])].join(' ');
    return found.kind === 'undecided' ? undecided(text, told) : broken(text, told);
  });
}

/** An operator with what stands behind it: `gte 3`, `not equals 5`, `every in ["ok"]`. */
export function operatorText(operator: string, operand: Json): string {
  if (operator === 'exists' || operator === 'absent') return operator;
  if (operator === 'matches') return `matches /${plainText(operand)}/`;
  const isNested = ['not', 'every', 'some', 'count', 'length'].includes(operator);
  if (!isNested) return `${operator} ${showValue(operand)}`;
  return `${operator} ${operatorsOf(operand as Matcher)
    .map(([name, inner]) => operatorText(name, inner))
    .join(' and ')}`;
}

function timeText(node: Json, unit: Unit): string {
  if (typeof node !== 'number') return showValue(node);
  const inMilliseconds = unit === 'milliseconds' ? node : node * 1000;
  return inMilliseconds < 10_000 ? `${Math.round(inMilliseconds)}ms` : `${Math.round(inMilliseconds / 10) / 100}s`;
}
