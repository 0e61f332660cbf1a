import type { SectionNames } from '../declared-checks/declared-check-faults.ts';
import { type Settings, SettingsFile } from '../model/settings.ts';
import type { PlacedWaiver } from '../model/waiver.ts';
import type { Places } from '../strict-yaml/places.ts';
import { readYaml } from '../strict-yaml/read-yaml.ts';
import { schemaFaults, type YamlFault } from '../strict-yaml/schema-faults.ts';
import { type CheckNames, checkNames } from './check-names.ts';
import { unsoundChecks } from './declared-check-places.ts';
import { invalidSettings } from './invalid-settings.ts';
import { placeOfKey } from './keys-elsewhere.ts';
import { limitFaults } from './limit-faults.ts';
import { logPatternFaults } from './log-pattern-faults.ts';
import { noSuchCheck } from './no-such-check.ts';
import { placedWaivers } from './waivers/placed-waivers.ts';
import { referencesOfNoCheck, waiversOfNoCheck } from './waivers/unknown-checks.ts';

/** The settings of a file, and its waivers with their places. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly waivers: readonly PlacedWaiver[];
}

/** The settings of a file without the places of its waivers; see `parseSettingsFile`. */
export function parseSettings(...given: Parameters<typeof parseSettingsFile>): Settings {
  return parseSettingsFile(...given).settings;
}

/**
 * Parses the text of a settings file.
 *
 * @param file its name, for messages
 * @param checks the ids that overrides may name, beside those that the file declares
 * @param sections those that declared checks may name; not looked at when they are not given
 * @throws GatesError `GATES_SETTINGS_INVALID` naming every fault with line and column, and the nearest valid name
 */
export function parseSettingsFile(
  text: string,
  file: string,
  checks: readonly string[],
  sections?: SectionNames,
): ParsedSettings {
  const { value = {}, places, faults: unread } = readYaml(text, file);
  const isRead = unread.length === 0;
  const parsed = SettingsFile.safeParse(value ?? {});
  const context = { shape: SettingsFile, places, value, placeOfKey };
  const shape = parsed.success ? [] : schemaFaults(parsed.error.issues, context);
  const names = unknownNames(value, checks, places);
  const patterns = parsed.success ? unusablePatterns(parsed.data, places) : [];
  const limits = parsed.success ? limitFaults(parsed.data, places) : [];
  const declared = parsed.success ? unsoundChecks(parsed.data, places, { known: checks, sections }) : [];
  const faults = isRead ? [...shape, ...names, ...patterns, ...limits, ...declared] : unread;
  if (parsed.success && faults.length === 0)
    return { settings: parsed.data, waivers: placedWaivers(parsed.data.waivers, places) };
  throw invalidSettings(faults, 'gates-settings.schema.json');
}

function unknownNames(value: unknown, checks: readonly string[], places: Places): YamlFault[] {
  const names = checkNames(value, checks);
  return [
    ...unknownChecks(value, names, places),
    ...waiversOfNoCheck(value, names, places),
    ...referencesOfNoCheck(value, names, places),
  ];
}

/** An override of a check that does not exist would have no effect, and nobody would notice. */
function unknownChecks(value: unknown, { known, isOpen }: CheckNames, places: Places): YamlFault[] {
  const overrides = below(below(value, 'severity'), 'checks');
  if (typeof overrides !== 'object' || overrides === null || isOpen) return [];
  return Object.keys(overrides)
    .filter((id) => !known.includes(id))
    .map((id) => ({ message: noSuchCheck(id, known), at: places.keyAt(['severity', 'checks', id]) }));
}

function below(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Patterns for logs that are of the right shape and can still not be used. */
function unusablePatterns({ logs }: Settings, places: Places): YamlFault[] {
  return logPatternFaults(logs.patterns).map(({ index, field, message }) => {
    const path = ['logs', 'patterns', index, field];
    return { message: `"${path.join('.')}": ${message}`, at: places.valueAt(path) };
  });
}
