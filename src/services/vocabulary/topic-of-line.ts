import { phrasePattern, phraseUnits } from './phrase.ts';
import { vocabulariesFor } from './vocabularies.ts';
import type { Topic } from './vocabulary.ts';

/** What a line is about, and the numbers in it by what they count. */
export interface LineTopic {
  readonly topic: Topic;
  readonly measures: readonly (readonly [unit: string, value: number])[];
}

interface Reader {
  readonly topic: Topic;
  readonly pattern: RegExp;
  readonly units: readonly string[];
}

/**
 * Reads what the lines of a service are about, when it is one of the things worth showing. The first phrase that fits
 * counts: a service's own before those that any program may say.
 *
 * @param kind as `src/services` names it; undefined for an image of the team's own
 */
export function topicReader(kind: string | undefined): (text: string) => LineTopic | undefined {
  const readers: Reader[] = vocabulariesFor(kind).flatMap(({ says }) =>
    (Object.entries(says) as [Topic, readonly string[]][]).flatMap(([topic, phrases]) =>
      phrases.map((phrase) => ({ topic, pattern: phrasePattern(phrase), units: phraseUnits(phrase) })),
    ),
  );
  const any = new RegExp(readers.map(({ pattern }) => pattern.source).join('|'), 'i');
  return (text) => {
    if (!any.test(text)) return undefined;
    for (const { topic, pattern, units } of readers) {
      const match = pattern.exec(text);
      if (match) return { topic, measures: units.map((unit, index) => [unit, Number(match[index + 1])] as const) };
    }
    return undefined;
  };
}
