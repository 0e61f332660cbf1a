import type { Json } from '../model/flow/json.ts';

type Location = readonly (string | number)[];

/** A JSON text that was read, and what reading it loses. */
export interface ReadJson {
  readonly value: Json;
  /** Keys that occur more than once in their object; of their values only the last one is left. */
  readonly duplicates: readonly Location[];
  /** Numbers that a double cannot hold, as they are written. */
  readonly inexact: readonly { readonly location: Location; readonly text: string }[];
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{}:,]/g;

interface Level {
  readonly keys?: Set<string>;
  /** The key or the index of the value that is read. */
  at: string | number;
  expectsKey: boolean;
}

/** Reads a JSON text; a text tells why it is none. https://www.rfc-editor.org/rfc/rfc8259 */
export function readJson(text: string): ReadJson | string {
  try {
    return { value: JSON.parse(text) as Json, ...losses(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return 'it is not JSON';
    throw error;
  }
}

/** Goes through the tokens of a text that is known to be JSON. */
function losses(text: string): Pick<ReadJson, 'duplicates' | 'inexact'> {
  const [duplicates, inexact]: [Location[], ReadJson['inexact'][number][]] = [[], []];
  const levels: Level[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), at: '', expectsKey: true });
    else if (token === '[') levels.push({ at: 0, expectsKey: false });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level) next(level);
    else if (token.startsWith('"') && level?.expectsKey) {
      if (isRepeated(level, JSON.parse(token) as string)) duplicates.push(location(levels));
    } else if (/^[-\d]/.test(token) && isInexact(token)) inexact.push({ location: location(levels), text: token });
  }
  return { duplicates, inexact };
}

function next(level: Level): void {
  if (level.keys) level.expectsKey = true;
  else level.at = Number(level.at) + 1;
}

function isRepeated(level: Level, key: string): boolean {
  const isKnown = level.keys?.has(key) ?? false;
  level.keys?.add(key);
  level.at = key;
  level.expectsKey = false;
  return isKnown;
}

function location(levels: readonly Level[]): Location {
  return levels.map(({ at }) => at);
}

function isInexact(token: string): boolean {
  const number = Number(token);
  if (!Number.isFinite(number)) return true;
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(number);
}
