import { type Judgement, judge } from '../../model/check.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, MissingPiece } from '../../model/evidence/kinds.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** The engine is asked for the events of a day; an hour more, for clocks that differ. */
const LONGER_THAN_ASKED_MS = 25 * 3_600_000;

/** True for a container that has run without an end for longer than the engine is asked for events. */
export function ranThroughout({ state }: ReadContainer, takenAt: string): boolean {
  return state.running && !state.restarting && isLongAgo(state.startedAt, takenAt);
}

/** True for a container that was there already before what the engine is asked for. */
export function existedBefore({ createdAt }: ReadContainer, takenAt: string): boolean {
  return isLongAgo(createdAt, takenAt);
}

function isLongAgo(moment: string | undefined, takenAt: string): boolean {
  return moment !== undefined && Date.parse(takenAt) - Date.parse(moment) >= LONGER_THAN_ASKED_MS;
}

/**
 * Judges what events would tell where the engine gave none: a container whose own state rules it out is as it should be,
 * of any other it is not known.
 *
 * @param whyNotApplicable the sentence where nothing was looked at
 */
export function judgeByState(
  containers: readonly ReadContainer[],
  isRuledOut: (container: ReadContainer) => boolean,
  { missing, whyNotApplicable }: { readonly missing: readonly MissingPiece[]; readonly whyNotApplicable: string },
): Judgement {
  const decided = containers.filter(isRuledOut);
  if (decided.length === containers.length) return judge(decided, [], whyNotApplicable);
  // Where nothing is missing, the engine was not asked.
  return judge(missing.length > 0 ? decided : [], [], 'the engine was not asked for its events', missing);
}
