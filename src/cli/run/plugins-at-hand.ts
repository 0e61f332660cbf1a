import type { LoadedPlugin } from '../../plugins/load-plugin.ts';

/**
 * The plugins that are named on the command line, loaded.
 *
 * @throws GatesError `GATES_PLUGIN_INVALID`
 */
export async function pluginsAtHand(names: readonly string[]): Promise<readonly LoadedPlugin[]> {
  if (names.length === 0) return [];
  const { loadPlugins } = await import('../../plugins/load-plugin.ts');
  return loadPlugins(names, process.cwd());
}
