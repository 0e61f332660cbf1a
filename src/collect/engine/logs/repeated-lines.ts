import type { RepeatedLine } from '../../../model/evidence/log-window.ts';
import { lineTemplate } from '../../../services/vocabulary/line-template.ts';
import { cutText } from '../../../shared/cut-text.ts';

/** The times of lines that say the same; undefined where the engine gave none. */
export interface Repetition {
  readonly key: string;
  text: string;
  first: number | undefined;
  last: number | undefined;
  occurrences: number;
}

export interface RepeatedLinesOptions {
  /** Different lines that are kept; of the others only the number. */
  readonly most: number;
  /** Which line stands for those that say the same. */
  readonly shows: 'first' | 'last';
  /** A key for a line that would be left out and must not be: it is then kept with others of that key. */
  readonly rescue?: (text: string) => string | undefined;
}

const LONGEST = 300;

/** Gathers lines that say the same but for numbers, identifiers and addresses. Its memory is bounded. */
export class RepeatedLines {
  readonly #options: RepeatedLinesOptions;
  readonly #lines = new Map<string, Repetition>();
  #leftOut = 0;

  constructor(options: RepeatedLinesOptions) {
    this.#options = options;
  }

  /** Lines that were not kept because there are too many different ones. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** @param key what the line says; by default its text without what changes from line to line */
  add(text: string, at: number | undefined, key = lineTemplate(text)): void {
    this.#merge({ key, text, first: at, last: at, occurrences: 1 });
  }

  /** Takes over what was gathered from lines that are newer than all that is here. */
  absorb(newer: RepeatedLines): void {
    for (const line of newer.#lines.values()) this.#merge(line);
    this.#leftOut += newer.#leftOut;
  }

  list(): readonly Readonly<Repetition>[] {
    return [...this.#lines.values()];
  }

  #merge(line: Repetition): void {
    const key = this.#keyFor(line);
    if (key === undefined) {
      this.#leftOut += line.occurrences;
      return;
    }
    const same = this.#lines.get(key);
    if (!same) {
      this.#lines.set(key, { ...line, key, text: excerpt(line.text) });
      return;
    }
    same.occurrences += line.occurrences;
    same.first ??= line.first;
    same.last = line.last ?? same.last;
    if (this.#options.shows === 'last') same.text = excerpt(line.text);
  }

  #keyFor({ key, text }: Repetition): string | undefined {
    if (this.#lines.has(key) || this.#lines.size < this.#options.most) return key;
    return this.#options.rescue?.(text);
  }
}

/** A copy: a part of a string keeps the whole of it in memory. */
function excerpt(text: string): string {
  return Buffer.from(cutText(text, LONGEST), 'utf8').toString('utf8');
}

/** As evidence, with the times in ISO 8601. */
export function asRepeatedLine({ text, first, last, occurrences }: Readonly<Repetition>): RepeatedLine {
  return { text, first: isoTime(first), last: isoTime(last), occurrences };
}

export function isoTime(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}
