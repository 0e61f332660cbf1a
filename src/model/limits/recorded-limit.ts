import * as z from 'zod';
import { LIMIT_NAMES, type Limits, setLimit, USUAL_LIMITS } from './limits.ts';
import { SetLimit } from './set-limit.ts';

/** A limit under which evidence was read, and what it usually is, where that is something else. */
export const RecordedLimit = SetLimit.extend({ usual: z.string().optional() });
export type RecordedLimit = z.infer<typeof RecordedLimit>;

/** All limits in force, in the order of the list, for the capture. */
export function recordedLimits(limits: Limits): RecordedLimit[] {
  return LIMIT_NAMES.map((name) => {
    const isUsual = limits[name] === USUAL_LIMITS[name];
    return { ...setLimit(limits, name), ...(!isUsual && { usual: setLimit(USUAL_LIMITS, name).value }) };
  });
}
