import type { Pattern, SequenceElement } from '../model/flow/expectation-parts.ts';
import type { Matchers } from '../model/flow/matcher.ts';
import { type JsonDocument, judgeJson } from './judge-json.ts';
import { judgePlace } from './judge-place.ts';
import { broken, held, type Judged, judged, undecided } from './outcome.ts';
import { pairsFor } from './pairs.ts';
import { patternText } from './pattern-text.ts';

/** A message, an event or a line: its text, and the same as JSON. */
export interface Piece {
  readonly text: string;
  readonly document: JsonDocument;
}

export interface SequenceExpectation {
  /** How long it was waited for, as it stands in the flow file; told with what was not seen. */
  readonly within?: string | undefined;
  readonly where?: Matchers | undefined;
  readonly ordered?: boolean | undefined;
  readonly sequence?: readonly SequenceElement[] | undefined;
  readonly never?: readonly Pattern[] | undefined;
}

/** What was judged, and behind which piece the next step of the connection begins to look. */
export interface JudgedSequence {
  readonly outcomes: readonly Judged[];
  readonly consumed: number;
}

/**
 * Judges what arrived. Pieces that no element speaks of may come between. What must never come is told first.
 *
 * @param all in the order of arrival
 * @param gaps why pieces may have arrived that are not here; what was not seen is then undecided
 * @param lost why pieces may have been sent that can never arrive; what must not come is then undecided
 */
export function judgeSequence(
  all: readonly Piece[],
  { within, where = {}, ordered = true, sequence = [], never = [] }: SequenceExpectation,
  gaps?: string,
  lost: string | undefined = gaps,
): JudgedSequence {
  const pieces = all.flatMap((piece, index) => (fits(piece, { json: where }) ? [{ piece, index }] : []));
  const forbidden = never.map((pattern) => {
    const what = `never ${patternText(pattern)}`;
    const hit = pieces.find(({ piece }) => fits(piece, pattern));
    if (hit) return broken(what, `seen: ${hit.piece.text.slice(0, 200)}`);
    const unclear = pieces.find(({ piece }) => isUnclear(piece, pattern));
    const why = lost ?? (unclear && `it cannot be told of: ${unclear.piece.text.slice(0, 200)}`);
    return why === undefined ? held(what, `not seen in ${pieces.length}`) : undecided(what, why);
  });
  const wanted = sequence.filter(({ optional, times }) => !optional && times?.min !== 0);
  const places = (ordered ? inOrder : inAnyOrder)(
    pieces.map(({ piece }) => piece),
    wanted,
  );
  const among = `${pieces.length}${within === undefined ? '' : ` within ${within}`}`;
  const seen = wanted.map((element, index) => seenOutcome(element, places[index] ?? [], gaps, among));
  const bounded = sequence.flatMap((element) =>
    tooMany(
      element,
      pieces.map(({ piece }) => piece),
      lost,
    ),
  );
  const last = Math.max(-1, ...places.flat());
  return { outcomes: [...forbidden, ...seen, ...bounded], consumed: last < 0 ? 0 : (pieces[last]?.index ?? -1) + 1 };
}

/** Whether a piece is what a pattern speaks of. */
export function fits(piece: Piece, pattern: Pattern): boolean {
  return judgePiece(piece, pattern).every(({ verdict }) => verdict === 'held');
}

/** Whether nothing speaks against it and not everything for it. */
function isUnclear(piece: Piece, pattern: Pattern): boolean {
  const verdicts = judgePiece(piece, pattern).map(({ verdict }) => verdict);
  return verdicts.includes('undecided') && !verdicts.includes('broken');
}

function judgePiece({ text, document }: Piece, { json, text: wanted }: Pattern): Judged[] {
  const byText = wanted === undefined ? [] : judgePlace({ what: 'text', nodes: [text] }, wanted);
  return [...judgeJson(document, json), ...byText];
}

function seenOutcome(
  element: SequenceElement,
  places: readonly number[],
  gaps: string | undefined,
  among: string,
): Judged {
  const least = element.times?.min ?? 1;
  const what = `${patternText(element)} is seen${least > 1 ? ` ${least} times` : ''}`;
  if (places.length >= least) return held(what, least > 1 ? `seen ${places.length} times` : 'seen');
  const actual = places.length > 0 ? `seen ${places.length} times in ${among}` : `not seen in ${among}`;
  return gaps === undefined ? broken(what, actual) : undecided(what, gaps);
}

function tooMany(element: SequenceElement, pieces: readonly Piece[], lost: string | undefined): Judged[] {
  const most = element.times?.max;
  if (most === undefined) return [];
  const count = pieces.filter((piece) => fits(piece, element)).length;
  const what = `${patternText(element)} is seen at most ${most} times`;
  if (count <= most && lost !== undefined) return [undecided(what, lost)];
  return [judged(what, count <= most, `seen ${count} times`)];
}

/** For each element the places that satisfy it, each after those of the element before. */
function inOrder(pieces: readonly Piece[], elements: readonly SequenceElement[]): number[][] {
  let from = 0;
  return elements.map((element) => {
    const places: number[] = [];
    for (let index = from; index < pieces.length && places.length < (element.times?.min ?? 1); index += 1) {
      const piece = pieces[index];
      if (piece && fits(piece, element)) places.push(index);
    }
    from = (places.at(-1) ?? from - 1) + 1;
    return places;
  });
}

/** For each element places of its own: one message does not satisfy two of them. */
function inAnyOrder(pieces: readonly Piece[], elements: readonly SequenceElement[]): number[][] {
  const wishes = elements.flatMap((element, of) =>
    Array.from({ length: element.times?.min ?? 1 }, () => ({
      of,
      places: pieces.flatMap((piece, index) => (fits(piece, element) ? [index] : [])),
    })),
  );
  const pairs = pairsFor(wishes.map(({ places }) => places));
  return elements.map((_, of) => wishes.flatMap((wish, index) => (wish.of === of ? (pairs[index] ?? []) : [])));
}
