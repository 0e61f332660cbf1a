import { GatesError } from '../model/errors.ts';
import { type Settings, SettingsFile } from '../model/settings.ts';
import { nearestName } from '../shared/nearest.ts';
import type { Places } from '../strict-yaml/places.ts';
import { readYaml } from '../strict-yaml/read-yaml.ts';
import { schemaFaults, type YamlFault } from '../strict-yaml/schema-faults.ts';
import { placeOfKey } from './keys-elsewhere.ts';
import { logPatternFaults } from './log-pattern-faults.ts';

/**
 * Parses the text of a settings file.
 *
 * @param file its name, for messages
 * @param checks the ids that overrides may name
 * @throws GatesError `GATES_SETTINGS_INVALID` naming every fault with line and column, and the nearest valid name
 */
export function parseSettings(text: string, file: string, checks: readonly string[]): Settings {
  const { value = {}, places, faults: unread } = readYaml(text, file);
  const isRead = unread.length === 0;
  const parsed = SettingsFile.safeParse(value ?? {});
  const context = { shape: SettingsFile, places, value, placeOfKey };
  const shape = parsed.success ? [] : schemaFaults(parsed.error.issues, context);
  const names = unknownChecks(value, checks, places);
  const patterns = parsed.success ? unusablePatterns(parsed.data, places) : [];
  const faults = isRead ? [...shape, ...names, ...patterns] : unread;
  if (parsed.success && faults.length === 0) return parsed.data;
  throw invalid(faults);
}

/** An override of a check that does not exist would have no effect, and nobody would notice. */
function unknownChecks(value: unknown, checks: readonly string[], places: Places): YamlFault[] {
  const overrides = below(below(value, 'severity'), 'checks');
  if (typeof overrides !== 'object' || overrides === null) return [];
  return Object.keys(overrides)
    .filter((id) => !checks.includes(id))
    .map((id) => {
      const nearest = nearestName(id, checks);
      const hint = nearest === undefined ? '`gates checks` lists them all.' : `Did you mean "${nearest}"?`;
      return { message: `there is no check "${id}". ${hint}`, at: places.keyAt(['severity', 'checks', id]) };
    });
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

function invalid(faults: readonly YamlFault[]): GatesError {
  const inOrder = faults.toSorted(({ at }, { at: other }) => at.line - other.line || at.column - other.column);
  const lines = inOrder.map(({ message, at }) => `${at.file}:${at.line}:${at.column}: ${message}`);
  const hint = 'The keys and their meaning are in schemas/gates-settings.schema.json.';
  return new GatesError({ code: 'GATES_SETTINGS_INVALID', message: lines.join('\n'), hint });
}
