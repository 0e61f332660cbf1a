import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatesError } from '../model/errors.ts';
import { type Settings, SettingsFile } from '../model/settings.ts';

const FILE_NAMES = ['gates.yaml', 'gates.yml'];

export interface FoundSettings {
  readonly settings: Settings;
  /** The file they came from; absent when there is none and the defaults apply. */
  readonly file?: string;
}

/**
 * Reads `gates.yaml`: the file that was named, or the one in the folder. Without any, the defaults.
 *
 * @param checks the ids that overrides may name
 *
 * @throws GatesError `GATES_SETTINGS_INVALID` when the named file is absent, or the content is not as it should be
 */
export async function readSettings(
  folder: string,
  { named, checks }: { readonly named: string | undefined; readonly checks: readonly string[] },
): Promise<FoundSettings> {
  if (named !== undefined) {
    const text = await readIfPresent(named);
    if (text !== undefined) return { settings: await parsed(text, named, checks), file: named };
    const hint = 'Check the path given with -c.';
    throw new GatesError({ code: 'GATES_SETTINGS_INVALID', message: `Settings file ${named} does not exist.`, hint });
  }
  for (const name of FILE_NAMES) {
    const text = await readIfPresent(join(folder, name));
    if (text !== undefined) return { settings: await parsed(text, name, checks), file: name };
  }
  return { settings: SettingsFile.parse({}) };
}

/** What reads settings is loaded by the runs that have some. */
async function parsed(text: string, file: string, checks: readonly string[]): Promise<Settings> {
  const { parseSettings } = await import('./parse-settings.ts');
  return parseSettings(text, file, checks);
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const hint = 'It must be a file that you may read.';
    throw new GatesError({
      code: 'GATES_SETTINGS_INVALID',
      message: `Settings file ${path} cannot be read.`,
      hint,
      cause: error,
    });
  }
}
