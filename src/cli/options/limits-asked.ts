import { type Limits, USUAL_LIMITS } from '../../model/limits/limits.ts';
import type { Settings } from '../../model/settings.ts';
import { limitsInForce } from '../../settings/limits-in-force.ts';

/**
 * The limits of the settings, and the time of the run that the command line asks for. A gate has the time of a longer run,
 * unless it was given another one.
 */
export function limitsAsked(settings: Settings, { timeout }: { readonly timeout?: number | undefined }): Limits {
  const limits = limitsInForce(settings);
  const run = timeout ?? limits.run;
  const gate = limits.gate === USUAL_LIMITS.gate ? Math.max(limits.gate, run) : limits.gate;
  return { ...limits, run, gate };
}
