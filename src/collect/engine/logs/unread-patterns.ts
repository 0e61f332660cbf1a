import type { Intake } from '../../../model/intake.ts';
import type { LogPattern } from '../../../model/log-settings.ts';
import { nearestName } from '../../../shared/nearest.ts';
import { keepMissing } from '../../keep-missing.ts';

/** Keeps patterns for services that have no container as missing evidence, so that nothing passes in their place. */
export function keepUnreadPatterns(intake: Intake, patterns: readonly LogPattern[], services: readonly string[]): void {
  for (const { name, service } of patterns) {
    if (service === undefined || services.includes(service)) continue;
    const nearest = nearestName(service, services);
    const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    const provenance = {
      collector: 'engine/1',
      action: `not read: the log of the service ${service}, for the pattern "${name}"`,
      startedAt: intake.now().toISOString(),
      durationMs: 0,
      bytes: 0,
      truncated: false,
    };
    const missing = { code: 'not-running', message: `the service "${service}" has no container${advice}` };
    keepMissing(intake, 'logs', `${service} ${name}`, provenance, missing);
  }
}
