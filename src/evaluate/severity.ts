import type { CheckMeta } from '../model/check.ts';
import { PRIORITIES, type Priority } from '../model/priority.ts';
import type { Relaxation } from '../model/result.ts';
import type { Severity } from '../model/settings.ts';

/** How urgent a check is in this run, and by how much that differs from what it says of itself. */
export interface EffectivePriority {
  readonly priority: Priority;
  /** Steps towards less urgent; negative for more urgent. */
  readonly shift: number;
  /** The check is not to be run. */
  readonly off: boolean;
  /** Set when it is less urgent than usual, or off: nothing is relaxed in silence. */
  readonly relaxation?: Relaxation;
}

/** The priority of a check under a severity profile and the overrides of the settings. */
export function effectivePriority(meta: CheckMeta, { profile, checks }: Severity): EffectivePriority {
  const own = Object.hasOwn(checks, meta.id) ? checks[meta.id] : undefined;
  if (own !== undefined && typeof own === 'object' && 'off' in own) {
    const { priority } = meta;
    return { priority, shift: 0, off: true, relaxation: relaxation(meta, 'off', own.off) };
  }
  if (own !== undefined) {
    const priority = typeof own === 'string' ? own : own.priority;
    return atPriority(meta, priority, typeof own === 'string' ? 'settings' : own.reason);
  }
  const usual = profile === 'dev' ? (meta.developmentPriority ?? meta.priority) : meta.priority;
  return atPriority(meta, usual, 'severity profile dev');
}

/** A finding with a priority of its own moves with its check. */
export function shifted(priority: Priority, shift: number): Priority {
  const index = Math.min(Math.max(PRIORITIES.indexOf(priority) + shift, 0), PRIORITIES.length - 1);
  return PRIORITIES[index] ?? priority;
}

function atPriority(meta: CheckMeta, priority: Priority, reason: string): EffectivePriority {
  const shift = PRIORITIES.indexOf(priority) - PRIORITIES.indexOf(meta.priority);
  return { priority, shift, off: false, ...(shift > 0 && { relaxation: relaxation(meta, priority, reason) }) };
}

function relaxation({ id, title, priority }: CheckMeta, to: Relaxation['to'], reason: string): Relaxation {
  return { check: id, title, from: priority, to, reason };
}
