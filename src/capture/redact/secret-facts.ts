import { createHmac } from 'node:crypto';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import { COMMON_WORDS, isKnownDefault } from './known-defaults.ts';

const PLACEHOLDER =
  /change[-_ ]?(me|this|in[-_ ]?production|it)|replace[-_ ]?(me|this|with)|__[A-Z_]+__|^<.*>$|^your[-_ ]|^todo$|^x{3,}$|placeholder|example|dummy|insert[-_ ]|set[-_ ]?me/i;

/** True when the text says itself that it must be replaced before it is used. */
function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}

/**
 * Numbers stand in sizes, times and addresses, short hexadecimal digits in every digest, words in every sentence, and two
 * of them (`docker-compose`, `change_me`) in names.
 */
const STANDS_ANYWHERE = /^(?:[\d.:/-]{1,15}|[\da-f]{1,8}|[A-Za-z][a-z]{1,10}(?:[-_.][a-z]{1,10})?)$/;

/** Values too common to be masked wherever they stand: that would wreck the report and give the value away. */
export function isWeakWord(value: string): boolean {
  return value.length < 6 || STANDS_ANYWHERE.test(value) || COMMON_WORDS.has(value.toLowerCase());
}

/**
 * Describes a secret without its value.
 *
 * @param key HMAC key of the capture; fingerprints compare only within one key
 */
export function secretFacts(
  value: string,
  position: SecretFacts['position'],
  userNames: ReadonlySet<string>,
  key: Buffer,
): SecretFacts {
  return {
    fingerprint: fingerprint(value, key),
    position,
    lengthClass: lengthClass(value.length),
    strength: strength(value),
    knownDefault: isKnownDefault(value),
    placeholder: isPlaceholder(value),
    equalsUserName: userNames.has(value),
  };
}

/** 60 bits of HMAC-SHA-256 as ten characters. */
export function fingerprint(value: string, key: Buffer): string {
  return createHmac('sha256', key).update(`gates/fingerprint/1\0${value}`).digest('base64url').slice(0, 10);
}

function lengthClass(length: number): SecretFacts['lengthClass'] {
  if (length < 8) return 'under 8';
  if (length < 16) return '8 to 15';
  return length < 32 ? '16 to 31' : '32 or more';
}

/** A coarse class: words and few different characters are weak, long mixed text is strong. */
function strength(value: string): SecretFacts['strength'] {
  const different = new Set(value).size;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((characters) => characters.test(value)).length;
  const wordy = /pass(word|wd)?|secret|admin|token|qwerty|letmein|welcome|1234/i.test(value);
  if (value.length < 12 || different < 7 || (wordy && value.length < 32)) return 'weak';
  const bits = value.length * Math.log2(Math.max(2, different));
  return bits >= 100 && (classes >= 2 || value.length >= 32) && !wordy && !isPlaceholder(value) ? 'strong' : 'medium';
}
