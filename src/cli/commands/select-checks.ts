import { GATES } from '../../../gates/index.generated.ts';
import { WAIVER_CHECKS, WAIVER_SECTION } from '../../evaluate/waivers/waiver-checks.ts';
import type { Check } from '../../model/check.ts';
import { GatesError } from '../../model/errors.ts';
import type { Gate, GateId, GateSection } from '../../model/gate.ts';
import { PRIORITIES, type Priority } from '../../model/priority.ts';
import { didYouMean } from '../../shared/nearest.ts';

/** A check and where it stands in the documents. */
export interface PlacedCheck {
  /** `all` for what is asked at the end of every gate. */
  readonly gate: Pick<Gate, 'title' | 'next'> & { readonly id: GateId | 'all' };
  readonly section: Pick<GateSection, 'id' | 'title'>;
  readonly check: Pick<Check, 'meta'> & {
    /** Kinds of evidence by their names. */
    readonly needs: readonly string[];
    readonly consults?: readonly string[];
  };
}

/** Which checks are wanted; all of them where nothing is said. */
export interface ChecksWanted {
  readonly gate?: GateId;
  readonly section?: string;
  /** This urgent or more. */
  readonly priority?: Priority;
  /** Words that all stand in its id, its titles, why or how it is mended; upper and lower case are the same. */
  readonly words?: readonly string[];
}

/**
 * Every check, in the order of the documents.
 *
 * @param own the checks that a project has of its own; they come last
 */
export function allChecks(own: readonly PlacedCheck[] = []): readonly PlacedCheck[] {
  const ofGates = GATES.flatMap((gate) =>
    gate.sections.flatMap((section) => section.checks.map((check) => ({ gate, section, check }))),
  );
  return [
    ...ofGates,
    ...WAIVER_CHECKS.map(({ meta }) => ({ ...OF_WAIVERS, check: { meta, needs: ['waivers'] } })),
    ...own,
  ];
}

const OF_WAIVERS = { gate: { id: 'all', title: 'Every gate' }, section: WAIVER_SECTION } as const;

/**
 * The checks that are wanted, in the order of the documents.
 *
 * @throws GatesError `GATES_USAGE` for a section that does not exist, with the nearest one
 */
export function selectChecks(
  { gate, section, priority, words = [] }: ChecksWanted,
  own: readonly PlacedCheck[] = [],
): readonly PlacedCheck[] {
  const ofGate = allChecks(own).filter((one) => gate === undefined || one.gate.id === gate);
  if (section !== undefined) refuseUnknownSection(section, gate, ofGate);
  const most = priority === undefined ? PRIORITIES.length : PRIORITIES.indexOf(priority);
  return ofGate.filter(
    (one) =>
      (section === undefined || one.section.id === section) &&
      PRIORITIES.indexOf(one.check.meta.priority) <= most &&
      words.every((word) => textOf(one).includes(word.toLowerCase())),
  );
}

function textOf({ check: { meta } }: PlacedCheck): string {
  return [meta.id, meta.title, meta.failureTitle, meta.why, meta.fix].join(' ').toLowerCase();
}

function refuseUnknownSection(wanted: string, gate: GateId | undefined, checks: readonly PlacedCheck[]): void {
  const sections = [...new Set(checks.map(({ section }) => section.id))];
  if (sections.includes(wanted)) return;
  const within = gate === undefined ? '' : ` in ${gate}`;
  const message = `There is no section "${wanted}"${within}. ${didYouMean(wanted, sections)}`;
  throw new GatesError({ code: 'GATES_USAGE', message, hint: 'The second column of `gates checks` has the sections.' });
}
