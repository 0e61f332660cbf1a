import { declaredCheckFaults, type SectionNames } from '../declared-checks/declared-check-faults.ts';
import type { Settings } from '../model/settings.ts';
import type { Places } from '../strict-yaml/places.ts';
import type { YamlFault } from '../strict-yaml/schema-faults.ts';

/** What is wrong with the checks that a settings file declares, each at its place. */
export function unsoundChecks(
  { checks }: Pick<Settings, 'checks'>,
  places: Places,
  { known, sections }: { readonly known: readonly string[]; readonly sections: SectionNames | undefined },
): YamlFault[] {
  return checks.flatMap((declared, index) => {
    const before = checks.slice(0, index).map(({ id }) => id);
    return declaredCheckFaults(declared, { taken: [...known, ...before], sections }).map(({ message, path, ofKey }) => {
      const full = ['checks', index, ...path];
      const at = ofKey ? places.keyAt(full) : places.valueAt(full);
      return { message: `"${full.join('.')}": ${message}`, at };
    });
  });
}
