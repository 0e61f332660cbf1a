import * as z from 'zod';
import { PRIORITIES } from './priorities.ts';

export { PRIORITIES };
export const Priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof Priority>;

export const RISKS = ['high', 'medium', 'low'] as const;
export const Risk = z.enum(RISKS);
export type Risk = z.infer<typeof Risk>;

/** The risk a priority stands for in the report: P0 and P1 high, P2 medium, P3 low. */
export function riskOf(priority: Priority): Risk {
  if (priority === 'P2') return 'medium';
  return priority === 'P3' ? 'low' : 'high';
}

/** True when `priority` is as urgent as `threshold` or more. */
export function reaches(priority: Priority, threshold: Priority): boolean {
  return PRIORITIES.indexOf(priority) <= PRIORITIES.indexOf(threshold);
}
