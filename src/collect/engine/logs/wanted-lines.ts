import { RE2Set } from 're2js';
import type { LogPatternResult } from '../../../model/evidence/log-window.ts';
import type { LogPattern } from '../../../model/log-settings.ts';
import { asRepeatedLine, RepeatedLines } from './repeated-lines.ts';

/** The lines that the settings look for, found by one automaton in linear time whatever the patterns are. */
export class WantedPatterns {
  readonly patterns: readonly LogPattern[];
  readonly #set = new RE2Set();

  /** @param service only the patterns that are meant for it count */
  constructor(patterns: readonly LogPattern[], service: string) {
    this.patterns = patterns.filter((pattern) => pattern.service === undefined || pattern.service === service);
    for (const { pattern } of this.patterns) this.#set.add(pattern);
    if (this.patterns.length > 0) this.#set.compile();
  }

  /** The places of the patterns that match a line. */
  match(text: string): readonly number[] {
    return this.patterns.length === 0 ? [] : this.#set.match(text);
  }
}

/** What was found of each pattern. */
export class WantedLines {
  readonly #wanted: WantedPatterns;
  readonly #found: RepeatedLines;

  constructor(wanted: WantedPatterns) {
    this.#wanted = wanted;
    this.#found = new RepeatedLines({ most: wanted.patterns.length, shows: 'last' });
  }

  look(text: string, at: number | undefined): void {
    for (const index of this.#wanted.match(text)) this.#found.add(text, at, `${index}`);
  }

  absorb(newer: WantedLines): void {
    this.#found.absorb(newer.#found);
  }

  list(): LogPatternResult[] {
    const found = new Map(this.#found.list().map((line) => [line.key, line]));
    return this.#wanted.patterns.map(({ name, must, priority }, index) => {
      const line = found.get(`${index}`);
      const seen = line ? asRepeatedLine(line) : { first: '', last: '', occurrences: 0, text: '' };
      return { name, ...(must && { must }), ...(priority && { priority }), ...seen };
    });
  }
}
