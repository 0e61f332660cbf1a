import { cutText } from '../../../shared/cut-text.ts';

/** A line that is about something, and how many lines of the window say the same. */
export interface NotableLine {
  readonly at: string;
  readonly topic: string;
  readonly text: string;
  readonly occurrences: number;
}

export interface TopicLine {
  readonly at: string;
  readonly topic: string;
  readonly text: string;
}

const PER_TOPIC = 3;
const IN_ALL = 12;
const LONGEST = 300;

/** What to show first when not everything fits. */
const GRAVEST_FIRST = ['fatal', 'error', 'recovery', 'idle warning', 'warning', 'ready', 'listening'];

const IDENTIFIER = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b|\b(?=[a-f]*\d)[\da-f]{8,}\b|\d+/gi;

/** Gathers lines that say the same but for numbers and identifiers, and picks those that tell most. */
export class NotableLines {
  readonly #topics = new Map<string, Map<string, NotableLine>>();

  add({ at, topic, text }: TopicLine): void {
    const said = this.#topics.get(topic) ?? new Map<string, NotableLine>();
    this.#topics.set(topic, said);
    const same = text.slice(0, 2 * LONGEST).replaceAll(IDENTIFIER, '#');
    const occurrences = (said.get(same)?.occurrences ?? 0) + 1;
    said.set(same, { at, topic, text, occurrences });
  }

  /** At most a few of each topic, the most frequent of it and then the latest; in the order of time. */
  pick(): NotableLine[] {
    const ranked = [...this.#topics.entries()]
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([, said]) => [...said.values()].toSorted(tellsMore).slice(0, PER_TOPIC));
    const inTurn = Array.from({ length: PER_TOPIC }, (_, place) => ranked.flatMap((lines) => lines[place] ?? []));
    return inTurn
      .flat()
      .slice(0, IN_ALL)
      .map((line) => ({ ...line, text: cutText(line.text, LONGEST) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
}

function tellsMore(a: NotableLine, b: NotableLine): number {
  return b.occurrences - a.occurrences || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);
}

function rank(topic: string): number {
  const place = GRAVEST_FIRST.indexOf(topic);
  return place < 0 ? GRAVEST_FIRST.length : place;
}
