import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SectionNames } from '../declared-checks/declared-check-faults.ts';
import { GatesError } from '../model/errors.ts';
import { type Settings, SettingsFile } from '../model/settings.ts';
import type { PlacedWaiver } from '../model/waiver.ts';
import { checkNames } from './check-names.ts';
import type { ParsedSettings } from './parse-settings.ts';

const FILE_NAMES = ['gates.yaml', 'gates.yml'];
const WAIVER_FILE_NAMES = ['gates.waivers.yaml', 'gates.waivers.yml'];

/** The settings file to read, and the names that it may use. */
export interface SettingsRequest {
  readonly named: string | undefined;
  /** The ids that overrides may name. */
  readonly checks: readonly string[];
  /** The sections that declared checks may name. */
  readonly sections?: SectionNames;
}

export interface FoundSettings {
  readonly settings: Settings;
  /** The accepted findings, of the settings file and of the file beside it. */
  readonly waivers: readonly PlacedWaiver[];
  /** The file they came from; absent when there is none and the defaults apply. */
  readonly file?: string;
}

/**
 * Reads `gates.yaml`: the file that was named, or the one in the folder. Without any, the defaults. The waivers are read
 * from the folder of the settings.
 *
 * @throws GatesError `GATES_SETTINGS_INVALID` when the named file is absent, or the content is not as it should be
 */
export async function readSettings(folder: string, request: SettingsRequest): Promise<FoundSettings> {
  const { named } = request;
  const found = named === undefined ? await settingsOfFolder(folder, request) : await namedSettings(named, request);
  const beside = await waiversOfFolder(named === undefined ? folder : dirname(named), found, request);
  return { ...found, waivers: [...found.waivers, ...beside] };
}

async function namedSettings(named: string, request: SettingsRequest): Promise<FoundSettings> {
  const text = await readIfPresent(named);
  if (text !== undefined) return { ...(await parsed(text, named, request)), file: named };
  const hint = 'Check the path given with -c.';
  throw new GatesError({ code: 'GATES_SETTINGS_INVALID', message: `Settings file ${named} does not exist.`, hint });
}

async function settingsOfFolder(folder: string, request: SettingsRequest): Promise<FoundSettings> {
  for (const name of FILE_NAMES) {
    const text = await readIfPresent(join(folder, name));
    if (text !== undefined) return { ...(await parsed(text, name, request)), file: name };
  }
  return { settings: SettingsFile.parse({}), waivers: [] };
}

async function waiversOfFolder(
  folder: string,
  { settings }: FoundSettings,
  { checks }: SettingsRequest,
): Promise<readonly PlacedWaiver[]> {
  for (const name of WAIVER_FILE_NAMES) {
    const text = await readIfPresent(join(folder, name));
    if (text === undefined) continue;
    const { parseWaivers } = await import('./waivers/parse-waivers.ts');
    return parseWaivers(text, name, checkNames(settings, checks));
  }
  return [];
}

/** What reads settings is loaded by the runs that have some. */
async function parsed(text: string, file: string, { checks, sections }: SettingsRequest): Promise<ParsedSettings> {
  const { parseSettingsFile } = await import('./parse-settings.ts');
  return parseSettingsFile(text, file, checks, sections);
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
