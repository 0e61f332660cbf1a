import { amountText } from '../model/limits/definition.ts';
import { NAMES_UNDER_LIMITS } from '../model/limits/limit-settings.ts';
import { LIMITS } from '../model/limits/limits.ts';
import type { Settings } from '../model/settings.ts';
import type { Places } from '../strict-yaml/places.ts';
import type { YamlFault } from '../strict-yaml/schema-faults.ts';
import { amountOf } from './limits-in-force.ts';

/** Limits that are written as they should be and cannot be set so far, each with the nearest value that can. */
export function limitFaults({ limits }: Pick<Settings, 'limits'>, places: Places): YamlFault[] {
  return NAMES_UNDER_LIMITS.flatMap((name) => {
    const { unit, least, most } = LIMITS[name];
    const written = limits[name];
    const amount = amountOf(unit, written);
    if (amount >= least && amount <= most) return [];
    const [relation, nearest] =
      amount < least ? (['less than the least', least] as const) : (['more than the most', most] as const);
    const message = `"limits.${name}": ${written} is ${relation} that it can be set to, ${amountText(unit, nearest)}`;
    return [{ message, at: places.valueAt(['limits', name]) }];
  });
}
