import { GatesError } from '../model/errors.ts';
import type { YamlFault } from '../strict-yaml/schema-faults.ts';

/** The error that names every fault of a file of settings, in the order of the file. */
export function invalidSettings(faults: readonly YamlFault[], schema: string): GatesError {
  const inOrder = faults.toSorted(({ at }, { at: other }) => at.line - other.line || at.column - other.column);
  const lines = inOrder.map(({ message, at }) => `${at.file}:${at.line}:${at.column}: ${message}`);
  const hint = `The keys and their meaning are in schemas/${schema}.`;
  return new GatesError({ code: 'GATES_SETTINGS_INVALID', message: lines.join('\n'), hint });
}
