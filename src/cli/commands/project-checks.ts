import { join } from 'node:path';
import { GATES } from '../../../gates/index.generated.ts';
import { checkOf } from '../../declared-checks/declared-check.ts';
import { OWN_SECTION } from '../../model/declared-check.ts';
import type { GateId } from '../../model/gate.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { projectPlugins } from '../run/project-plugins.ts';
import type { PlacedCheck } from './select-checks.ts';

/**
 * The checks that a project has of its own: those that its settings declare, and those of its plugins.
 *
 * @param named settings file; otherwise that of the folder, where there is one
 * @throws GatesError for settings or a plugin that cannot be used
 */
export async function projectChecks(
  named: string | undefined,
  folder = process.cwd(),
): Promise<readonly PlacedCheck[]> {
  const { settings, file } = await readSettings(folder, { named, ...KNOWN_NAMES });
  const plugins = await projectPlugins(settings, named ?? join(folder, file ?? 'gates.yaml'));
  const declared = settings.checks.map((one) => ({ ...placeOf(one.gate, one.section), check: checkOf(one) }));
  const ofPlugins = plugins.flatMap(({ checks }) =>
    checks.map(({ gate, section, meta, needs }) => ({ ...placeOf(gate, section), check: { meta, needs } })),
  );
  return [...declared, ...ofPlugins];
}

/** A section that the gate does not have is one of the project's own at its end. */
function placeOf(id: GateId, sectionId: string): Pick<PlacedCheck, 'gate' | 'section'> {
  const gate = GATES.find((one) => one.id === id);
  if (gate === undefined) throw new RangeError(`there is no gate ${id}`);
  return { gate, section: gate.sections.find((one) => one.id === sectionId) ?? OWN_SECTION };
}
