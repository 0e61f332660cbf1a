import * as z from 'zod';
import { amountText, type LimitDefinition, type LimitUnit, meaningText, rangeText } from './definition.ts';
import { LIMIT_NAMES, LIMITS, type LimitName } from './limits.ts';

type SetUnderLimits = { [N in LimitName]: (typeof LIMITS)[N] extends { setting: string } ? never : N }[LimitName];
type Written<N extends SetUnderLimits> = (typeof LIMITS)[N]['unit'] extends 'count' ? number : string;

/** The names that stand under `limits`. */
export const NAMES_UNDER_LIMITS = LIMIT_NAMES.filter((name) => !('setting' in LIMITS[name])) as SetUnderLimits[];

const FORMS: Readonly<Record<LimitUnit, { readonly pattern: RegExp; readonly what: string }>> = {
  milliseconds: { pattern: /^\d+(\.\d+)?(ms|s|m|h)$/, what: 'a duration with its unit' },
  bytes: { pattern: /^\d+(\.\d+)? ?([kmg]i?)?b$/i, what: 'a size with its unit' },
  count: { pattern: /^\d+$/, what: 'a whole number' },
};

/** A limit as it is written; whether it lies within its range is told with its place when the settings are read. */
function settingFor(definition: LimitDefinition): z.ZodType {
  const { unit, usual } = definition;
  const { pattern, what } = FORMS[unit];
  const error = `must be ${what} ${rangeText(definition)}, such as ${amountText(unit, usual)}`;
  const told = { description: meaningText(definition) };
  if (unit === 'count') return z.int({ error }).min(0, { error }).default(usual).meta(told);
  return z.string({ error }).regex(pattern, { error }).default(amountText(unit, usual)).meta(told);
}

type Shape = { [N in SetUnderLimits]: z.ZodDefault<z.ZodType<Written<N>, Written<N>>> };

/** `limits` of `gates.yaml`: durations and sizes as text with their unit, numbers of things as numbers. */
export const LimitSettings = z.strictObject(
  Object.fromEntries(NAMES_UNDER_LIMITS.map((name) => [name, settingFor(LIMITS[name])])) as Shape,
);
export type LimitSettings = z.infer<typeof LimitSettings>;
