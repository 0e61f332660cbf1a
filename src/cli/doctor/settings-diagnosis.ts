import { relative } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { type Settings, SettingsFile } from '../../model/settings.ts';
import { readSettings } from '../../settings/read-settings.ts';
import type { LookOptions } from '../look/look-options.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { type Diagnosis, failureOf, ok } from './diagnosis.ts';

/** Reads the settings; where they are not valid that is said, and the rest is looked at with the usual ones. */
export async function diagnoseSettings({
  config: named,
  projectDirectory,
}: Pick<LookOptions, 'config' | 'projectDirectory'>): Promise<{ settings: Settings; diagnosis: Diagnosis }> {
  try {
    const { settings, file } = await readSettings(projectDirectory ?? process.cwd(), { named, ...KNOWN_NAMES });
    const found = file === undefined ? 'no gates.yaml, which is optional' : `${relative('', file) || file} is valid`;
    return { settings, diagnosis: ok('settings', found) };
  } catch (error) {
    if (!(error instanceof GatesError)) throw error;
    return { settings: SettingsFile.parse({}), diagnosis: failureOf('settings', error) };
  }
}
