import type { Position } from '../../model/evidence/position.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { linePositions } from '../line-positions.ts';
import { readDotenvValue } from './dotenv-value.ts';
import { type Environment, fileEnvironment, joinEnvironments } from './environment.ts';

export interface DotenvEntry {
  readonly name: string;
  /** `null`: named without a value, so that the variable of the shell is meant. */
  readonly value: string | null;
  readonly at: Position;
}

export interface Dotenv {
  /** In the order of the file, with every duplicate. */
  readonly entries: readonly DotenvEntry[];
  /** What the file sets: the last entry of a name wins. */
  readonly values: ReadonlyMap<string, string>;
  /** The first fault; nothing behind it was read. */
  readonly fault?: { readonly message: string; readonly at: Position };
}

const TOO_LONG = 'the file is longer than 1 MiB, or its values are';
const BLANK = /[\s\u0085\u00A0]*(?:#[^\n]*(?:\n|$)[\s\u0085\u00A0]*)*/y;
const EXPORT = /export[^\S\n]+/y;
const KEY = /([^=:\n]*)(=|:|\n|$)/y;
const BAD_CHARACTER = /[^\p{L}\p{N}_.\-[\]\s\u0085]/u;

/**
 * Reads a dotenv file in the grammar of Compose: `KEY=value`, `KEY: value`, a bare `KEY`, single and double quotes
 * over several lines, comments, and variables in everything but single quotes.
 *
 * @param file its name, for positions
 * @param environment what its variables are replaced with first, before the entries above them
 */
export function parseDotenv(file: string, content: string, environment: Environment): Dotenv {
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const positionOf = linePositions(file, text);
  const entries: DotenvEntry[] = [];
  const values = new Map<string, string>();
  let length = 0;
  const known = joinEnvironments(environment, fileEnvironment(values));
  if (text.length > INPUT_LIMITS.length) return { entries, values, fault: { message: TOO_LONG, at: positionOf(0) } };
  let offset = skip(BLANK, text, 0);
  while (offset < text.length) {
    const start = skip(EXPORT, text, offset);
    const key = keyAt(text, start);
    const at = positionOf(start);
    if ('fault' in key) return { entries, values, fault: { message: key.fault, at } };
    if (key.inherits) {
      const inherited = environment.get(key.name)?.value;
      if (inherited !== undefined) values.set(key.name, inherited);
      entries.push({ name: key.name, value: null, at });
      offset = skip(BLANK, text, key.end);
      continue;
    }
    const value = readDotenvValue(text, key.end, known);
    length += 'text' in value ? value.text.length : 0;
    if (length > INPUT_LIMITS.length) return { entries, values, fault: { message: TOO_LONG, at } };
    if ('fault' in value) return { entries, values, fault: { message: value.fault, at: positionOf(key.end) } };
    values.set(key.name, value.text);
    entries.push({ name: key.name, value: value.text, at });
    offset = skip(BLANK, text, value.end);
  }
  return { entries, values };
}

function keyAt(text: string, start: number): { name: string; end: number; inherits: boolean } | { fault: string } {
  KEY.lastIndex = start;
  const [matched = '', raw = '', separator = ''] = KEY.exec(text) ?? [];
  const name = raw.trimEnd();
  if (BAD_CHARACTER.test(name)) return { fault: 'unexpected character in a variable name' };
  if (/\s/.test(name)) return { fault: 'a variable name cannot contain a space' };
  if (name === '') return { fault: 'a variable name is missing' };
  const inherits = separator === '\n' || separator === '';
  const end = start + matched.length;
  return { name, end: inherits ? end : skip(/[^\S\n]*/y, text, end), inherits };
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
