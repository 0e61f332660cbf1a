import type { LogTopic } from '../../../model/evidence/log-window.ts';
import type { LineTopic } from '../../../services/vocabulary/topic-of-line.ts';
import { TOPICS } from '../../../services/vocabulary/vocabulary.ts';
import { asRepeatedLine, RepeatedLines } from './repeated-lines.ts';

interface Measure {
  last: number;
  least: number;
  most: number;
}

/** What a service says of itself: of each topic how often, when, the latest line, and the numbers in it. */
export class TopicLines {
  readonly #lines = new RepeatedLines({ most: TOPICS.length, shows: 'last' });
  readonly #measures = new Map<string, Map<string, Measure>>();

  add({ topic, measures }: LineTopic, said: string, at: number | undefined): void {
    this.#lines.add(said, at, topic);
    for (const [unit, value] of measures) this.#measure(topic, unit, { last: value, least: value, most: value });
  }

  absorb(newer: TopicLines): void {
    this.#lines.absorb(newer.#lines);
    for (const [topic, measures] of newer.#measures) {
      for (const [unit, measure] of measures) this.#measure(topic, unit, measure);
    }
  }

  list(): LogTopic[] {
    return this.#lines
      .list()
      .toSorted((a, b) => place(a.key) - place(b.key))
      .map((line) => ({
        ...asRepeatedLine(line),
        topic: line.key,
        measures: [...(this.#measures.get(line.key) ?? [])].map(([unit, measure]) => ({ unit, ...measure })),
      }));
  }

  #measure(topic: string, unit: string, { last, least, most }: Measure): void {
    const measures = this.#measures.get(topic) ?? new Map<string, Measure>();
    this.#measures.set(topic, measures);
    const known = measures.get(unit);
    measures.set(unit, {
      last,
      least: Math.min(least, known?.least ?? least),
      most: Math.max(most, known?.most ?? most),
    });
  }
}

function place(topic: string): number {
  return TOPICS.findIndex((each) => each === topic);
}
