import { Automaton } from './automaton.ts';

/** Shorter fragments are no longer told from other words. */
const SHORTEST = 6;
/** In a text that does not say that it was cut. */
const SHORTEST_UNMARKED = 8;
const LONG = 80;

/** Where a text was cut, as far as is known. */
export interface Cut {
  readonly start: boolean;
  readonly end: boolean;
  /** Each of its texts may be one of several records of a log, into which a longer one was torn. */
  readonly records?: boolean;
}

interface Fragment {
  readonly start: number;
  readonly end: number;
}

const WORDS_ONLY = /^[a-z\s_.-]*$|^[A-Z][a-z]*$/;
const MARKS = ['…', '...'];

/** Whether a text may have been cut: it is known, it says so, or it is as long as excerpts are. */
export function mayBeCut(text: string, { start, end, records = false }: Cut): boolean {
  return start || end || records || text.length >= LONG || /^(?:…|\.{3})|(?:…|\.{3})\s{0,3}$/.test(text);
}

/**
 * The beginnings and ends of known values that are left where a text was cut: `tail`, limits of bytes and excerpts cut
 * within words. Searched for at the edges only, as everywhere else they would be parts of other words.
 */
export class EdgeFragments {
  readonly #forms: readonly string[];
  readonly #longest: number;
  readonly #forward: Automaton;
  readonly #head: number;
  #backward: Automaton | undefined;

  /**
   * @param forward the automaton of the same forms
   * @param head how much of a form both automata tell; no more than what is a fragment
   */
  constructor(forms: readonly string[], forward: Automaton, head: number) {
    this.#forms = forms;
    this.#longest = forms.reduce((most, form) => Math.max(most, form.length), 0);
    this.#forward = forward;
    this.#head = head;
  }

  /**
   * @param cut what is known of it beside what the text says itself (`…`)
   * @param open how much of a form the text ends with, as a search for the forms in it has told
   */
  find(text: string, cut: Cut, open: number): Fragment[] {
    const before = markBefore(text);
    const after = startOfMarkAfter(text, before);
    const body = text.slice(before, after);
    const openBeforeMark = after === text.length ? Math.min(open, body.length) : this.#openAtEndOf(body);
    const [isCutBefore, isCutAfter] = [cut.start || before > 0, cut.end || after < text.length];
    const records = cut.records === true;
    const left = isCutBefore || records ? this.#leftOfAForm(body) : 0;
    if (left === 0 && openBeforeMark === 0) return [];
    const atStart = fragmentLength(body.slice(0, left), isCutBefore);
    // Many excerpts are cut without a word; a short text is none of them.
    const isExcerpt = isCutAfter || records || body.length >= LONG;
    const atEnd = isExcerpt ? fragmentLength(body.slice(body.length - openBeforeMark), isCutAfter) : 0;
    return [
      ...(atStart > 0 ? [{ start: before, end: before + atStart }] : []),
      ...(atEnd > 0 ? [{ start: after - atEnd, end: after }] : []),
    ];
  }

  #openAtEndOf(text: string): number {
    return this.#forward.search(text.slice(-this.#longest), () => {});
  }

  /** Of how much of the end of a form a text is the rest. */
  #leftOfAForm(text: string): number {
    this.#backward ??= new Automaton(this.#forms.map(backwards), this.#head);
    return this.#backward.search(backwards(text.slice(0, this.#longest)), () => {});
  }
}

/** The length of the mark at the start of a text. */
function markBefore(text: string): number {
  return MARKS.find((mark) => text.startsWith(mark))?.length ?? 0;
}

/** Where the mark at the end of a text begins, which is another than the one before; the length of the text without one. */
function startOfMarkAfter(text: string, before: number): number {
  const shown = text.trimEnd();
  const mark = MARKS.find((each) => shown.endsWith(each)) ?? '';
  const start = shown.length - mark.length;
  return mark !== '' && start >= before ? start : text.length;
}

/** How much of what may be a part of a form is taken for one. */
function fragmentLength(part: string, isCut: boolean): number {
  if (isCut) return part.length >= SHORTEST ? part.length : 0;
  return part.length >= SHORTEST_UNMARKED && !WORDS_ONLY.test(part) ? part.length : 0;
}

/** By its units, not its characters: it is only compared with what was turned in the same way. */
function backwards(text: string): string {
  return text.split('').toReversed().join('');
}
