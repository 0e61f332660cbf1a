import type { Settings } from '../../model/settings.ts';

/** Settings for a look that is over soon: a few lines of each log, and every question asked as rarely as may be. */
export function quickSettings(settings: Settings, { samples }: { readonly samples: 0 | 1 }): Settings {
  return {
    ...settings,
    logs: { ...settings.logs, tail: 20, patterns: [] },
    resources: { ...settings.resources, samples },
    health: { ...settings.health, samples: 1 },
  };
}
