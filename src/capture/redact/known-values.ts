import { Automaton } from './automaton.ts';
import { type Cut, EdgeFragments, mayBeCut } from './edge-fragments.ts';
import { encodingsOf } from './encodings/encodings.ts';
import { isWeakWord } from './secret-facts.ts';
import { secretParts } from './secret-parts.ts';
import { hasBreaks, type Unbroken, withoutBreaks } from './without-breaks.ts';

/** Where a known value stands in a text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** The value; of a fragment the fragment. */
  readonly secret: string;
}

/** What is looked for, once all of it is known. */
interface Compiled {
  readonly automaton: Automaton;
  readonly edges: EdgeFragments;
  /** Whether a value has blanks, at which lines are wrapped. */
  readonly hasBlanks: boolean;
  readonly forms: readonly { readonly form: string; readonly secret: string }[];
}

/**
 * What is left of a form without its breaks must still be none of the words around it. No form is shorter, but for what
 * somebody named.
 */
const SHORTEST = 6;

/** The secrets of a run by value: what must be masked wherever it stands, and what only in its place. */
export class KnownValues {
  readonly #values = new Set<string>();
  /** Values that are not looked for elsewhere, because they are names or sentences. */
  readonly #inPlace = new Set<string>();
  /** Values that somebody named. */
  readonly #anyway = new Set<string>();
  /** `none` when there is no value to find. */
  #compiled: Compiled | 'none' | undefined;

  /** Remembers a value that must not be read anywhere. */
  add(value: string): void {
    if (value === '' || this.#values.has(value)) return;
    this.#values.add(value);
    this.#compiled = undefined;
  }

  /** The same for a value that is masked everywhere although it is a word. */
  addAnyway(value: string): void {
    this.#anyway.add(value);
    this.#compiled = undefined;
    this.add(value);
  }

  /** Remembers what must be readable elsewhere: the name of a service, a sentence of a document. */
  keepInPlace(value: string): void {
    if (value === '' || this.#inPlace.has(value)) return;
    this.#inPlace.add(value);
    this.#compiled = undefined;
  }

  get size(): number {
    return this.#values.size;
  }

  /** Number of values too common to be masked outside the place where they are a secret. */
  get weak(): number {
    return [...this.#values].filter((value) => this.#isWeak(value)).length;
  }

  /** Every occurrence of a known value in a text, in any of its encodings, also across line ends and escapes. */
  find(text: string, cut?: Cut): Occurrence[] {
    this.#compiled ??= this.#compile();
    const compiled = this.#compiled;
    if (compiled === 'none') return [];
    const found: Occurrence[] = [];
    const open = search(text, compiled, found);
    if (hasBreaks(text)) for (const each of acrossBreaks(text, compiled)) found.push(each);
    if (cut && mayBeCut(text, cut))
      for (const { start, end } of compiled.edges.find(text, cut, open))
        found.push({ start, end, secret: text.slice(start, end) });
    return found;
  }

  #isWeak(value: string): boolean {
    return !this.#anyway.has(value) && (isWeakWord(value) || this.#inPlace.has(value));
  }

  #compile(): Compiled | 'none' {
    const secretByForm = new Map<string, string>();
    for (const secret of this.#values) {
      if (this.#isWeak(secret)) continue;
      const parts = secretParts(secret).filter((part) => !this.#isWeak(part));
      for (const value of [...parts, secret]) {
        const forms = this.#anyway.has(value) ? [value, ...encodingsOf(value)] : encodingsOf(value);
        // A value may itself hold what is left out of a text in which it is looked for across breaks.
        for (const form of forms.flatMap(asUnbroken)) secretByForm.set(form, value);
      }
    }
    if (secretByForm.size === 0) return 'none';
    const words = [...secretByForm.keys()];
    const head = words.reduce((least, word) => Math.min(least, word.length), SHORTEST);
    const automaton = new Automaton(words, head);
    const forms = [...secretByForm].map(([form, secret]) => ({ form, secret }));
    const hasBlanks = words.some((word) => word.includes(' '));
    return { automaton, edges: new EdgeFragments(words, automaton, head), hasBlanks, forms };
  }
}

function asUnbroken(form: string): string[] {
  const others = [withoutBreaks(form)?.text ?? '', form.replaceAll(/[ \t]{2,}/g, ' ')];
  return [form, ...others.filter((other) => other !== form && other.length >= SHORTEST)];
}

/** With nothing in the place of a break, and with a blank where a value has some. */
function acrossBreaks(text: string, compiled: Compiled): Occurrence[] {
  const views = [withoutBreaks(text), compiled.hasBlanks ? withoutBreaks(text, ' ') : undefined];
  return views.flatMap((view) => (view ? searchUnbroken(view, compiled) : []));
}

function searchUnbroken({ text, offsetOf }: Unbroken, compiled: Compiled): Occurrence[] {
  const found: Occurrence[] = [];
  search(text, compiled, found);
  return found.map(({ start, end, secret }) => ({
    start: offsetOf(start),
    end: offsetOf(end - 1) + 1,
    secret,
  }));
}

/** Adds what stands in a text to what was found. Returns how much of a form the text ends with. */
function search(text: string, { automaton, forms }: Compiled, found: Occurrence[]): number {
  return automaton.search(text, (end, word) => {
    const { form = '', secret = '' } = forms[word] ?? {};
    found.push({ start: end - form.length, end, secret });
  });
}
