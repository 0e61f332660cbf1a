import type { LogClass, LogWindow } from '../../../model/evidence/log-window.ts';
import { troubleIn } from '../../../services/vocabulary/troubles.ts';
import { ErrorMinutes } from './error-minutes.ts';
import type { LogLine } from './line-joiner.ts';
import type { JudgedLine } from './line-judge.ts';
import { asRepeatedLine, isoTime, RepeatedLines } from './repeated-lines.ts';
import { TopicLines } from './topic-lines.ts';
import { WantedLines, type WantedPatterns } from './wanted-lines.ts';

const LEVELS = ['fatal', 'error', 'warning'] as const;
type Grave = (typeof LEVELS)[number];

const CLASSES_GATHERED = 200;
const CLASSES_KEPT = 40;
const TRACES_KEPT = 10;
const SUSPECTS_KEPT = 20;
const LONGEST_TOLD = 400;

/** What was found in a stretch of lines. Its size does not depend on how many they are. */
export class Tally {
  lines = 0;
  bytes = 0;
  longLines = 0;
  untimedLines = 0;
  from: number | undefined;
  to: number | undefined;
  readonly wanted: WantedLines;
  readonly traces = new RepeatedLines({ most: TRACES_KEPT, shows: 'first' });
  readonly suspects = new RepeatedLines({ most: SUSPECTS_KEPT, shows: 'first' });
  readonly #topics = new TopicLines();
  readonly #minutes = new ErrorMinutes();
  readonly #counts: Record<Grave, number> = { fatal: 0, error: 0, warning: 0 };
  readonly #classes = new Map<Grave, RepeatedLines>();

  constructor(wanted: WantedPatterns) {
    this.wanted = new WantedLines(wanted);
  }

  /** Every line is counted, whatever it says. */
  count({ at, cut, bytes }: LogLine): void {
    this.lines += 1;
    this.bytes += bytes;
    if (cut) this.longLines += 1;
    if (at === undefined) this.untimedLines += 1;
    else this.#span(at, at);
  }

  add({ level, said, topic }: JudgedLine, at: number | undefined): void {
    if (level !== 'other') this.#grave(level, said, at);
    // An error is an error whatever it is about.
    if (topic && level !== 'fatal' && level !== 'error') this.#topics.add(topic, said, at);
  }

  absorb(newer: Tally): void {
    for (const field of ['lines', 'bytes', 'longLines', 'untimedLines'] as const) this[field] += newer[field];
    if (newer.from !== undefined && newer.to !== undefined) this.#span(newer.from, newer.to);
    for (const level of LEVELS) this.#counts[level] += newer.#counts[level];
    for (const [level, classes] of newer.#classes) this.#classesOf(level).absorb(classes);
    this.wanted.absorb(newer.wanted);
    this.traces.absorb(newer.traces);
    this.suspects.absorb(newer.suspects);
    this.#topics.absorb(newer.#topics);
    this.#minutes.absorb(newer.#minutes);
  }

  /** What a log window says of its lines. */
  findings() {
    const classes = this.#classesKept();
    const classed = classes.reduce((sum, { occurrences }) => sum + occurrences, 0);
    const graveLines = LEVELS.reduce((sum, level) => sum + this.#counts[level], 0);
    return {
      ...(this.from !== undefined && { from: isoTime(this.from) }),
      ...(this.to !== undefined && { to: isoTime(this.to) }),
      lines: this.lines,
      bytes: this.bytes,
      counts: { ...this.#counts },
      classes,
      unclassedLines: graveLines - classed,
      topics: this.#topics.list(),
      traces: this.traces.list().map(asRepeatedLine),
      bursts: [...this.#minutes.bursts()],
      suspects: this.suspects.list().map(asRepeatedLine),
      patterns: this.wanted.list(),
    } satisfies Partial<LogWindow>;
  }

  /** The gravest and most frequent, and at least one of every known trouble. */
  #classesKept(): LogClass[] {
    const ranked = LEVELS.flatMap((level) =>
      this.#classesOf(level)
        .list()
        .toSorted((a, b) => b.occurrences - a.occurrences)
        .map((line) => ({ level, ...asRepeatedLine(line) })),
    );
    const kept = ranked.slice(0, CLASSES_KEPT);
    const told = new Set(kept.map(({ text }) => troubleIn(text)?.id));
    for (const line of ranked.slice(CLASSES_KEPT)) {
      const trouble = troubleIn(line.text)?.id;
      if (trouble !== undefined && !told.has(trouble)) kept.push(line);
      told.add(trouble);
    }
    return kept;
  }

  #grave(level: Grave, said: string, at: number | undefined): void {
    this.#counts[level] += 1;
    this.#classesOf(level).add(said, at);
    if (level !== 'warning') this.#minutes.add(at);
  }

  #classesOf(level: Grave): RepeatedLines {
    const classes = this.#classes.get(level) ?? new RepeatedLines({ most: CLASSES_GATHERED, shows: 'first', rescue });
    this.#classes.set(level, classes);
    return classes;
  }

  #span(from: number, to: number): void {
    this.from = Math.min(from, this.from ?? from);
    this.to = Math.max(to, this.to ?? to);
  }
}

/** However many different errors there are, those whose cause is known are not lost among them. */
function rescue(text: string): string | undefined {
  return troubleIn(text.slice(0, LONGEST_TOLD))?.id;
}
