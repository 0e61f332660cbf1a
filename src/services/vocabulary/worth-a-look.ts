import { escapeForRegExp, phraseStart } from './phrase.ts';
import { TROUBLE_STARTS } from './troubles.ts';
import { vocabulariesFor } from './vocabularies.ts';

/** Beginnings of the words by which a line tells that something is wrong, or that a stack trace starts. */
const GRAVE_STARTS = [
  'alert',
  'crit',
  'dpanic',
  'emerg',
  'err',
  'exception',
  'fatal',
  'ftl',
  'goroutine',
  'npm err',
  'panic',
  'php',
  'severe',
  'stack',
  'traceback',
  'uncaught',
  'unhandled',
  'warn',
  'wrn',
];

/** Levels that are no words: numbers and letters in JSON, and the letters with which klog begins its lines. */
const GRAVE_SIGNS = [
  '(?:level|severity|lvl)"\\s*:\\s*(?:[456]0|[0-4])\\b',
  's"\\s*:\\s*"[WEF]"',
  '[WEF]\\d{4} \\d\\d:',
];

/**
 * One expression for all that a line can have to be of any interest. Most lines of most logs have nothing of it, and
 * need not be looked at a second time; it promises nothing about those that have.
 *
 * @param kind of the service, as `src/services` names it
 * @param texts further texts that are of interest wherever they stand
 */
export function worthALook(kind: string | undefined, texts: readonly string[] = []): RegExp {
  const vocabularies = vocabulariesFor(kind);
  const phrases = vocabularies.flatMap(({ says }) => Object.values(says).flat()).map(phraseStart);
  const starts = [...new Set([...GRAVE_STARTS, ...phrases, ...TROUBLE_STARTS].map((start) => start.toLowerCase()))];
  const atWord = [...withoutLonger(starts).map(escapeForRegExp), ...GRAVE_SIGNS].join('|');
  const marks = vocabularies.flatMap(({ level }) => level?.grave?.source ?? []);
  return new RegExp([`\\b(?:${atWord})`, ...marks, ...texts.map(escapeForRegExp)].join('|'), 'i');
}

/** A start that begins with another one finds nothing that the shorter does not find. */
function withoutLonger(starts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const start of starts.toSorted()) {
    const shorter = kept.at(-1);
    if (shorter === undefined || !start.startsWith(shorter)) kept.push(start);
  }
  return kept;
}
