import type { ScalarKind } from '../tree.ts';
import { floatText } from './float-text.ts';
import { timestampText } from './timestamp.ts';

export interface ResolvedScalar {
  readonly kind: ScalarKind;
  /** What Compose makes of it where a text is wanted. */
  readonly text: string;
}

const WORDS: ReadonlyMap<string, ResolvedScalar> = new Map([
  ...meaning('null', '', '~', 'null', 'Null', 'NULL', ''),
  ...meaning('boolean', 'true', 'true', 'True', 'TRUE'),
  ...meaning('boolean', 'false', 'false', 'False', 'FALSE'),
]);

function meaning(kind: ScalarKind, text: string, ...words: readonly string[]): readonly [string, ResolvedScalar][] {
  return words.map((word) => [word, { kind, text }]);
}

const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const INTEGER = /^([-+]?)(?:0([xX])([\da-fA-F]+)|0([bB])([01]+)|0([oO])([0-7]+)|(0)([0-7]+)|(\d+))$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Characters; a longer text takes long to convert, and nobody meant a number. */
const LONGEST_NUMBER = 1000;
const LARGEST = 2n ** 64n - 1n;
const SMALLEST = -(2n ** 63n);

/**
 * Resolves an unquoted scalar as Compose does, which is neither YAML 1.1 nor 1.2: `010` is 8, `1_000` is 1000, `yes`
 * and `22:22` are texts, `2024-05-06` is a time.
 */
export function resolvePlainScalar(source: string): ResolvedScalar {
  const word = WORDS.get(source);
  if (word) return word;
  if (source.length <= LONGEST_NUMBER && /^[-+.\d]/.test(source))
    return resolveNumber(source) ?? { kind: 'string', text: source };
  return { kind: 'string', text: source };
}

function resolveNumber(source: string): ResolvedScalar | undefined {
  const time = timestampText(source);
  if (time !== undefined) return { kind: 'time', text: time };
  const infinite = INFINITE.exec(source);
  if (infinite) return { kind: 'float', text: infinite[1] === '-' ? '-Inf' : '+Inf' };
  if (NOT_A_NUMBER.test(source)) return { kind: 'float', text: 'NaN' };
  const plain = source.replaceAll('_', '');
  const integer = integerOf(plain);
  if (integer !== undefined && integer >= SMALLEST && integer <= LARGEST) {
    return { kind: 'integer', text: String(integer) };
  }
  return FLOAT.test(plain) ? { kind: 'float', text: floatText(Number(plain)) } : undefined;
}

/** 64 binary digits, a prefix and a sign: what is longer cannot be an integer of Compose, and takes long to convert. */
const LONGEST_INTEGER = 67;

function integerOf(plain: string): bigint | undefined {
  if (plain.length > LONGEST_INTEGER) return undefined;
  const match = INTEGER.exec(plain);
  if (!match) return undefined;
  const [, sign, , hexadecimal, , binary, , octal, , leadingZero, decimal] = match;
  const magnitude =
    prefixed('0x', hexadecimal) ??
    prefixed('0b', binary) ??
    prefixed('0o', octal) ??
    prefixed('0o', leadingZero) ??
    prefixed('', decimal) ??
    0n;
  return sign === '-' ? -magnitude : magnitude;
}

function prefixed(prefix: string, digits: string | undefined): bigint | undefined {
  return digits === undefined ? undefined : BigInt(prefix + digits);
}
