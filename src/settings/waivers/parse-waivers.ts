import { type PlacedWaiver, WaiversFile } from '../../model/waiver.ts';
import { readYaml } from '../../strict-yaml/read-yaml.ts';
import { schemaFaults } from '../../strict-yaml/schema-faults.ts';
import type { CheckNames } from '../check-names.ts';
import { invalidSettings } from '../invalid-settings.ts';
import { placedWaivers } from './placed-waivers.ts';
import { waiversOfNoCheck } from './unknown-checks.ts';

/**
 * Parses the text of `gates.waivers.yaml`.
 *
 * @param file its name, for messages and for the report
 * @throws GatesError `GATES_SETTINGS_INVALID` naming every fault with line and column, and the nearest valid name
 */
export function parseWaivers(text: string, file: string, names: CheckNames): PlacedWaiver[] {
  const { value = {}, places, faults: unread } = readYaml(text, file);
  const parsed = WaiversFile.safeParse(value ?? {});
  const shape = parsed.success ? [] : schemaFaults(parsed.error.issues, { shape: WaiversFile, places, value });
  const faults = unread.length > 0 ? unread : [...shape, ...waiversOfNoCheck(value, names, places)];
  if (parsed.success && faults.length === 0) return placedWaivers(parsed.data.waivers, places);
  throw invalidSettings(faults, 'gates-waivers.schema.json');
}
