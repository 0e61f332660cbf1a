import type { Capture } from '../model/capture.ts';
import type { Check } from '../model/check.ts';
import { OWN_SECTION } from '../model/declared-check.ts';
import { GatesError } from '../model/errors.ts';
import { DeclaredChecks } from '../model/evidence/declared-checks.ts';
import type { Gate, GateId } from '../model/gate.ts';
import { didYouMean } from '../shared/nearest.ts';
import { checkOf } from './declared-check.ts';

/** A check that belongs to a project, with the place of its results. */
export interface PlacedCheck {
  readonly gate: GateId;
  readonly section: string;
  readonly check: Check;
}

/** The checks that were declared in the settings of the run that a capture was taken for. */
export function declaredChecksIn({ manifest, values }: Capture): readonly PlacedCheck[] {
  const piece = manifest.pieces.find(({ kind, missing }) => kind === 'declaredChecks' && missing === undefined);
  if (!piece) return [];
  const { checks } = DeclaredChecks.parse(values.get(piece.id));
  return checks.map((declared) => ({ gate: declared.gate, section: declared.section, check: checkOf(declared) }));
}

/**
 * The gates with these checks behind those of their sections; what names no section stands in one of its own at the end.
 *
 * @throws GatesError `GATES_SETTINGS_INVALID` for a section that the gate does not have, or an identifier that is taken
 */
export function withOwnChecks(gates: readonly Gate[], own: readonly PlacedCheck[]): readonly Gate[] {
  if (own.length === 0) return gates;
  const taken = new Set(gates.flatMap(({ sections }) => sections.flatMap(({ checks }) => checks)).map(idOf));
  for (const { check } of own) {
    if (taken.has(idOf(check))) throw invalid(`There is another check "${idOf(check)}".`, 'Give it a name of its own.');
    taken.add(idOf(check));
  }
  return gates.map((gate) =>
    withSections(
      gate,
      own.filter((each) => each.gate === gate.id),
    ),
  );
}

function withSections(gate: Gate, own: readonly PlacedCheck[]): Gate {
  // A gate that nobody configured has no sections, and is not judged.
  if (own.length === 0 || gate.sections.length === 0) return gate;
  const ids = gate.sections.map(({ id }) => id);
  const lost = own.find(({ section }) => section !== OWN_SECTION.id && !ids.includes(section));
  if (lost)
    throw invalid(
      `${gate.id} has no section "${lost.section}", which ${idOf(lost.check)} names.`,
      didYouMean(lost.section, ids),
    );
  const checksOf = (id: string) => own.flatMap(({ section, check }) => (section === id ? [check] : []));
  const placed = gate.sections.map((section) => ({ ...section, checks: [...section.checks, ...checksOf(section.id)] }));
  const apart = checksOf(OWN_SECTION.id);
  return {
    ...gate,
    sections: apart.length === 0 ? placed : [...placed, { ...OWN_SECTION, checks: apart, exhibits: [] }],
  };
}

function idOf({ meta }: Check): string {
  return meta.id;
}

function invalid(message: string, hint: string): GatesError {
  return new GatesError({ code: 'GATES_SETTINGS_INVALID', message, hint });
}
