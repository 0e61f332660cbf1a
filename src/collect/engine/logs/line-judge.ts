import type { Level } from '../../../services/vocabulary/levels.ts';
import { type LineTopic, topicReader } from '../../../services/vocabulary/topic-of-line.ts';
import { worthALook } from '../../../services/vocabulary/worth-a-look.ts';
import { levelReader } from './line-level.ts';
import { structuredLine } from './structured-line.ts';

/** What a line tells. */
export interface JudgedLine {
  readonly level: Level;
  /** The message of a structured line; any other line as it is. */
  readonly said: string;
  readonly topic: LineTopic | undefined;
  /** A structured line that carries a stack trace. */
  readonly traced: boolean;
}

/** A line is judged by its head; what follows is payload. */
const HEAD = 2000;

const JUDGES = new Map<string | undefined, LineJudge>();

/** The judge of the lines of one kind of service; containers of a kind have the same, as it keeps nothing of them. */
export function lineJudge(kind: string | undefined): LineJudge {
  const known = JUDGES.get(kind) ?? new LineJudge(kind);
  JUDGES.set(kind, known);
  return known;
}

/** Judges the lines of one service. Most lines have nothing of note, which one expression finds out. */
export class LineJudge {
  readonly #worthALook: RegExp;
  readonly #level: (text: string) => Level;
  readonly #topic: (text: string) => LineTopic | undefined;

  /** @param kind of the service, as `src/services` names it */
  constructor(kind: string | undefined) {
    this.#worthALook = worthALook(kind);
    this.#level = levelReader(kind);
    this.#topic = topicReader(kind);
  }

  /** Undefined for a line that is neither grave nor about anything worth showing. */
  judge(text: string): JudgedLine | undefined {
    const head = text.length > HEAD ? text.slice(0, HEAD) : text;
    // The names of errors end with these words, and the expression looks at the beginnings of words only.
    const isWorthIt = this.#worthALook.test(head) || head.includes('Error') || head.includes('Exception');
    return isWorthIt ? this.#look(text) : undefined;
  }

  #look(text: string): JudgedLine | undefined {
    const structured = structuredLine(text);
    const said = structured?.message ?? text;
    const head = said.slice(0, HEAD);
    const level = structured?.level ?? this.#level(head);
    const topic = this.#topic(head);
    const traced = structured?.traced === true;
    return level === 'other' && topic === undefined && !traced ? undefined : { level, said, topic, traced };
  }
}
