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
}

interface Fragment {
  readonly start: number;
  readonly end: number;
}

const WORDS_ONLY = /^[a-z\s_.-]*$|^[A-Z][a-z]*$/;
const MARK = /^(?:…|\.{3})|(?:…|\.{3})\s*$/g;

/** Whether a text may have been cut: it is known, it says so, or it is as long as excerpts are. */
export function mayBeCut(text: string, { start, end }: Cut): boolean {
  return start || end || text.length >= LONG || /^(?:…|\.{3})|(?:…|\.{3})\s{0,3}$/.test(text);
}

/**
 * The beginnings and ends of known values that are left where a text was cut: `tail`, limits of bytes and excerpts cut
 * within words. Searched for at the edges only, as everywhere else they would be parts of other words.
 */
export class EdgeFragments {
  readonly #forms: readonly string[];
  readonly #longest: number;
  readonly #forward: Automaton;
  #backward: Automaton | undefined;

  /** @param forward the automaton of the same forms */
  constructor(forms: readonly string[], forward: Automaton) {
    this.#forms = forms;
    this.#longest = forms.reduce((most, form) => Math.max(most, form.length), 0);
    this.#forward = forward;
  }

  /** @param cut what is known of it beside what the text says itself (`…`) */
  find(text: string, cut: Cut): Fragment[] {
    const marks = [...text.matchAll(MARK)];
    const before = marks.find(({ index }) => index === 0)?.[0].length ?? 0;
    const after = marks.find(({ index }) => index > 0)?.index ?? text.length;
    const body = text.slice(before, after);
    const atStart = cut.start || before > 0 ? this.#endOfAForm(body) : 0;
    const atEnd = this.#beginningOfAForm(body, cut.end || after < text.length);
    return [
      ...(atStart > 0 ? [{ start: before, end: before + atStart }] : []),
      ...(atEnd > 0 ? [{ start: after - atEnd, end: after }] : []),
    ];
  }

  #beginningOfAForm(text: string, isCut: boolean): number {
    // Many excerpts are cut without a word; a short text is none of them.
    if (!isCut && text.length < LONG) return 0;
    const length = this.#forward.search(text.slice(-this.#longest), () => {});
    if (isCut) return length >= SHORTEST ? length : 0;
    return length >= SHORTEST_UNMARKED && !WORDS_ONLY.test(text.slice(-length)) ? length : 0;
  }

  #endOfAForm(text: string): number {
    this.#backward ??= new Automaton(this.#forms.map(backwards));
    const length = this.#backward.search(backwards(text.slice(0, this.#longest)), () => {});
    return length >= SHORTEST ? length : 0;
  }
}

/** By its units, not its characters: it is only compared with what was turned in the same way. */
function backwards(text: string): string {
  return text.split('').toReversed().join('');
}
