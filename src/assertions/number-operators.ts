import type { Json } from '../model/flow/json.ts';
import { typeName } from './json-type.ts';
import { milliseconds } from './milliseconds.ts';
import type { Mismatch, Unit } from './mismatch-kinds.ts';
import { showValue } from './show-value.ts';

/** Compares a number with a number, or with a duration where the place is counted in time. */
export function compareNumbers(
  value: Json,
  operand: Json,
  unit: Unit | undefined,
  holds: (value: number, operand: number) => boolean,
): Mismatch | undefined {
  const bound = boundOf(operand, unit);
  if (bound === undefined) return { kind: 'incomparable', note: `${showValue(operand)} ${whyNoBound(unit)}` };
  if (typeof value !== 'number')
    return { kind: 'incomparable', note: `it is ${typeName(value)}, not coerced to a number` };
  return holds(value, bound) ? undefined : { kind: 'different' };
}

/** An operand as a number in the unit of its place; undefined when it is none. */
export function boundOf(operand: Json, unit: Unit | undefined): number | undefined {
  if (typeof operand === 'number') return unit === 'milliseconds' ? undefined : operand;
  const length = unit && typeof operand === 'string' ? milliseconds(operand) : undefined;
  return length === undefined || unit === 'milliseconds' ? length : length / 1000;
}

function whyNoBound(unit: Unit | undefined): string {
  return unit === undefined ? 'is no number to compare with' : 'is no duration with a unit';
}
