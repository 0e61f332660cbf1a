import * as z from 'zod';

/** P0 stop, P1 must fix, P2 should fix, P3 nice to have. */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
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
