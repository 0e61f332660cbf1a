import type { ExhibitResult } from '../../../src/model/exhibit-result.ts';
import type { GateResult, RunResult } from '../../../src/model/result.ts';

/** An exhibit with rows, wherever it stands, with its gate. */
export function exhibitNamed(
  { gates }: Pick<RunResult, 'gates'>,
  id: string,
): { readonly gate: GateResult; readonly exhibit: ExhibitResult } | undefined {
  for (const gate of gates) {
    const exhibit = gate.sections.flatMap(({ exhibits }) => exhibits).find((each) => each.id === id);
    if (exhibit !== undefined && exhibit.rows.length > 0) return { gate, exhibit };
  }
  return undefined;
}
