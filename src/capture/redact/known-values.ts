import { encodingsOf } from './encodings.ts';
import { isWeakWord } from './secret-facts.ts';

/** The secrets of a run by value: what must be masked wherever it stands, and what only in its place. */
export class KnownValues {
  readonly #values = new Set<string>();
  /** `none` when there is no value to find. */
  #forms: RegExp | 'none' | undefined;
  #secretByForm = new Map<string, string>();

  add(value: string): void {
    if (value === '' || this.#values.has(value)) return;
    this.#values.add(value);
    this.#forms = undefined;
  }

  get size(): number {
    return this.#values.size;
  }

  /** Number of values too common to be masked outside the place where they are a secret. */
  get weak(): number {
    return [...this.#values].filter(isWeakWord).length;
  }

  /** Every occurrence of a known value in a text, in any of its encodings, longest first. */
  find(text: string): { start: number; end: number; secret: string }[] {
    this.#forms ??= this.#compile();
    const forms = this.#forms;
    if (forms === 'none') return [];
    return [...text.matchAll(forms)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      secret: this.#secretByForm.get(match[0]) ?? match[0],
    }));
  }

  #compile(): RegExp | 'none' {
    this.#secretByForm = new Map();
    for (const secret of this.#values) {
      if (isWeakWord(secret)) continue;
      for (const form of encodingsOf(secret)) this.#secretByForm.set(form, secret);
    }
    if (this.#secretByForm.size === 0) return 'none';
    const longestFirst = [...this.#secretByForm.keys()].toSorted((a, b) => b.length - a.length);
    return new RegExp(longestFirst.map(escapeForRegExp).join('|'), 'g');
  }
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
