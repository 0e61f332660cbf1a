import { dirname, resolve } from 'node:path';
import { OWN_SECTION } from '../../model/declared-check.ts';
import { GatesError } from '../../model/errors.ts';
import type { PluginCheckDescription } from '../../model/evidence/plugin.ts';
import type { Settings } from '../../model/settings.ts';
import type { LoadedPlugin } from '../../plugins/load-plugin.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';

/**
 * Loads the plugins that the settings name, before anything is read. Names in the settings that only a plugin can have
 * are looked up now.
 *
 * @param settingsFile the file that names them; relative names start from its folder
 * @throws GatesError `GATES_PLUGIN_INVALID` for a plugin that cannot be used, `GATES_SETTINGS_INVALID` for an override of
 * a check that neither the program nor a plugin has
 */
export async function projectPlugins(
  { plugins: names, checks, severity }: Pick<Settings, 'plugins' | 'checks' | 'severity'>,
  settingsFile: string,
): Promise<readonly LoadedPlugin[]> {
  if (names.length === 0) return [];
  const { loadPlugins } = await import('../../plugins/load-plugin.ts');
  const plugins = await loadPlugins(names, dirname(resolve(settingsFile)));
  const taken = new Set<string>([...KNOWN_NAMES.checks, ...checks.map(({ id }) => id)]);
  for (const { name, checks: own } of plugins) for (const check of own) assertFits(name, check, taken);
  const unknown = Object.keys(severity.checks).find((id) => !taken.has(id));
  if (unknown !== undefined)
    throw invalid(
      'GATES_SETTINGS_INVALID',
      `"severity.checks": there is no check "${unknown}".`,
      didYouMean(unknown, [...taken]),
    );
  return plugins;
}

/** A check of a plugin has a name of its own, and a section that its gate has. */
function assertFits(plugin: string, { meta: { id }, gate, section }: PluginCheckDescription, taken: Set<string>): void {
  if (taken.has(id))
    throw invalid(
      'GATES_PLUGIN_INVALID',
      `The plugin ${plugin} has a check "${id}", and so has another.`,
      'Name it otherwise.',
    );
  taken.add(id);
  const sections = [...KNOWN_NAMES.sections[gate], OWN_SECTION.id];
  if (!sections.includes(section))
    throw invalid(
      'GATES_PLUGIN_INVALID',
      `${id} of ${plugin}: ${gate} has no section "${section}".`,
      didYouMean(section, sections),
    );
}

function invalid(code: 'GATES_PLUGIN_INVALID' | 'GATES_SETTINGS_INVALID', message: string, hint: string): GatesError {
  return new GatesError({ code, message, hint });
}
