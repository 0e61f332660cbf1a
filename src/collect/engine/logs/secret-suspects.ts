import { escapeForRegExp } from '../../../services/vocabulary/phrase.ts';
import { isSecretName } from '../../../shared/secret-name.ts';

/**
 * What a secret in a line looks like. Only a suspicion: the door knows the secrets of the whole system, and decides.
 * Written so that it needs linear time: every repetition is bounded, or ends where the next begins.
 */
const SHAPES = [
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|credentials?|api[_-]?key|(?:access|private|auth|signing)[_-]?key)[\\w-]{0,30}["\']{0,2}\\s{0,3}[=:]\\s{0,3}["\']?[^\\s"\',;]{4}',
  '--?(?:password|pass|token|secret|api-key|requirepass)[= ]\\S{4}',
  '\\b(?:bearer|basic) [\\w+/.~=-]{8}',
  '\\beyJ[\\w-]{8,400}\\.[\\w-]{8}',
  'BEGIN [A-Z ]{0,20}PRIVATE KEY',
  ':\\/\\/[^\\s:@/]{0,64}:[^\\s@/]{1,128}@',
  '\\$(?:2[abxy]|5|6|y|apr1|argon2id?)\\$[\\w./$,=+-]{16}',
];
/** Ordinary words would make a suspect of every other line. */
const ORDINARY = /^[a-z]*$|^.{0,7}$/i;
const AROUND = 80;
const LONGEST = 4000;

/** Finds the part of a line in which a secret may stand, whole words of it; undefined where there is no sign of one. */
export type SuspectFinder = (text: string) => string | undefined;

/** @param environment of the container, `NAME=value`: what it holds must not be in its log */
export function suspectFinder(environment: readonly string[]): SuspectFinder {
  const own = [...new Set(environment.flatMap(secretValue))].map(escapeForRegExp);
  const pattern = new RegExp([...own, ...SHAPES].join('|'), 'i');
  return (text) => {
    const match = pattern.exec(text);
    return match ? wordsAround(text, match.index, match.index + match[0].length) : undefined;
  };
}

function secretValue(entry: string): string[] {
  const [name = '', value = ''] = entry.split(/=(.*)/s);
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:([^\s@]+)@/i.exec(value)?.[1];
  const secret = password ?? (isSecretName(name) ? value : undefined);
  return secret === undefined || ORDINARY.test(secret) ? [] : [secret];
}

/** No word is cut: half of a secret is a secret that the door does not recognise. */
function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(0, Math.max(0, start - AROUND)).search(/\s\S*$/) + 1;
  const after = text.slice(end + AROUND).search(/\s/);
  const found = text.slice(before, after < 0 ? text.length : end + AROUND + after);
  return found.length > LONGEST ? '…' : found;
}
