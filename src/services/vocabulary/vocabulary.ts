import type { Level } from './levels.ts';

/** What a line of a service can be about that says much of its state, in the order in which documents list it. */
export const TOPICS = [
  'ready',
  'listening',
  'started',
  'loaded',
  'recovery',
  'migration',
  'checkpoint',
  'save',
  'idle cycle',
  'idle warning',
  'reloaded',
  'stopping',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How a service marks the gravity of its lines, where it does so in a way of its own. */
export interface LevelMark {
  /** Its first group is the mark. */
  readonly pattern: RegExp;
  /** What the marks stand for where they are no words that loggers share. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Lines that are calmer or graver than their mark; the first that fits counts. */
  readonly except?: readonly (readonly [pattern: RegExp, level: Level])[];
  /** What stands in every line with a grave mark, when it is no word that loggers share. */
  readonly grave?: RegExp;
}

/** The words of one kind of service, or of the programs written in one language. */
export interface Vocabulary {
  /** As `src/services` names the kind, or the name of the language. */
  readonly kind: string;
  readonly level?: LevelMark;
  /** Phrases by what they are about. */
  readonly says: Readonly<Partial<Record<Topic, readonly string[]>>>;
}
