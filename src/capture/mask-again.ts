import type { Redactor } from './redact/redactor.ts';

/** Where a pattern matches in a text. */
export type Finder = (text: string) => readonly { readonly start: number; readonly end: number }[];

const PROPERTY = /^[a-z][a-zA-Z\d]*$/;

/** Masks texts of a capture once more: by patterns, and by what the redactor has learnt. */
export class SecondMasking {
  readonly #finders: readonly Finder[];
  readonly #redactor: Redactor;
  /** How many places each pattern masked, then how many the values did. */
  readonly counts: number[];

  constructor(finders: readonly Finder[], redactor: Redactor) {
    this.#finders = finders;
    this.#redactor = redactor;
    this.counts = [...finders.map(() => 0), 0];
  }

  /** Texts anywhere in a value, and keys but those that may be names of properties: they say what stands behind them. */
  value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, child]) => [
      PROPERTY.test(key) ? key : this.text(key),
      this.value(child),
    ]);
    return Object.fromEntries(entries);
  }

  text(text: string): string {
    const before = this.#redactor.account.masked;
    const known = this.#redactor.known(text);
    this.counts[this.#finders.length] = (this.counts.at(-1) ?? 0) + this.#redactor.account.masked - before;
    return this.#finders.reduce<string>((result, find, number) => {
      const found = find(result).filter(({ start, end }) => end > start && !isInMask(result, start, end));
      this.counts[number] = (this.counts[number] ?? 0) + found.length;
      return this.#redactor.maskedAt(result, found);
    }, known);
  }
}

/** What was masked stays as it is, unless a pattern takes more than the mask. */
function isInMask(text: string, start: number, end: number): boolean {
  return [...text.matchAll(/«redacted:[\w-]{10}»/g)].some(
    ({ index, 0: mask }) => start >= index && end <= index + mask.length,
  );
}
