import type { DotenvAmbiguity } from '../../model/evidence/dotenv-ambiguity.ts';
import type { Position } from '../../model/evidence/position.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { linePositions } from '../line-positions.ts';
import { lineAmbiguities, textAmbiguities } from './dotenv-ambiguity.ts';
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
  /** What another reader, or the author, takes for something else; in the order of the file. */
  readonly ambiguities: readonly DotenvAmbiguity[];
  /** The first fault; nothing behind it was read. */
  readonly fault?: { readonly message: string; readonly at: Position };
}

const TOO_LONG = 'the file is longer than 1 MiB, or its values are';
const TOO_MANY = `the file has more than ${INPUT_LIMITS.entries} variables`;
const BLANK = /[\s\u0085\u00A0]*(?:#[^\n]*(?:\n|$)[\s\u0085\u00A0]*)*/y;
const EXPORT = /export[^\S\n]+/y;
const KEY = /([^=:\n]*)(=|:|\n|$)/y;
const BAD_CHARACTER = /[^\p{L}\p{N}_.\-[\]\s\u0085]/u;

/** A file that is being read. */
interface Reading {
  readonly text: string;
  readonly environment: Environment;
  /** The environment, and the entries above. */
  readonly known: Environment;
  readonly positionOf: (offset: number) => Position;
  readonly entries: DotenvEntry[];
  readonly values: Map<string, string>;
  readonly ambiguities: DotenvAmbiguity[];
  /** Of all values so far. */
  length: number;
}

type Fault = NonNullable<Dotenv['fault']>;

/**
 * Reads a dotenv file in the grammar of Compose: `KEY=value`, `KEY: value`, a bare `KEY`, single and double quotes
 * over several lines, comments, and variables in everything but single quotes.
 *
 * @param file its name, for positions
 * @param environment what its variables are replaced with first, before the entries above them
 * @param behind what they are replaced with when neither has them
 */
export function parseDotenv(
  file: string,
  content: string,
  environment: Environment,
  behind: Environment = new Map(),
): Dotenv {
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const positionOf = linePositions(file, text);
  const values = new Map<string, string>();
  const ambiguities: DotenvAmbiguity[] = textAmbiguities(content).map((kind) => ({ kind, at: positionOf(0) }));
  const known = joinEnvironments(environment, joinEnvironments(fileEnvironment(values), behind));
  const reading: Reading = { text, environment, known, positionOf, entries: [], values, ambiguities, length: 0 };
  const { entries } = reading;
  if (text.length > INPUT_LIMITS.length) {
    return { entries, values, ambiguities, fault: { message: TOO_LONG, at: positionOf(0) } };
  }
  let offset = skip(BLANK, text, 0);
  while (offset < text.length) {
    if (entries.length === INPUT_LIMITS.entries) {
      return { entries, values, ambiguities, fault: { message: TOO_MANY, at: positionOf(offset) } };
    }
    const read = readEntry(reading, skip(EXPORT, text, offset));
    if (typeof read !== 'number') return { entries, values, ambiguities, fault: read };
    offset = skip(BLANK, text, read);
  }
  return { entries, values, ambiguities };
}

/** Reads the entry whose name starts at an offset, and says where it ends. */
function readEntry(reading: Reading, start: number): number | Fault {
  const { text, environment, known, positionOf, entries, values, ambiguities } = reading;
  const key = keyAt(text, start);
  const at = positionOf(start);
  if ('fault' in key) return { message: key.fault, at };
  const { name } = key;
  if (key.inherits) {
    const inherited = environment.get(name)?.value;
    if (inherited !== undefined) values.set(name, inherited);
    entries.push({ name, value: null, at });
    return key.end;
  }
  const value = readDotenvValue(text, key.end, known);
  if ('fault' in value) return { message: value.fault, at: positionOf(key.end) };
  reading.length += value.text.length;
  if (reading.length > INPUT_LIMITS.length) return { message: TOO_LONG, at };
  const isKnown = (variable: string) => known.get(variable) !== undefined;
  const kinds = lineAmbiguities({ text, start: key.end, end: value.end, isKnown });
  ambiguities.push(...kinds.map((kind) => ({ kind, name, at })));
  if (values.has(name)) ambiguities.push({ kind: 'duplicate', name, at });
  values.set(name, value.text);
  entries.push({ name, value: value.text, at });
  return value.end;
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
