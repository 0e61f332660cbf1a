import { quoted } from '../assertions/regular-expression.ts';
import { plainText } from '../assertions/show-value.ts';
import type { Json } from '../model/flow/json.ts';
import { templateParts } from './template.ts';

/** The values of the variables by their full names: `token`, `vars.tenant`, `row.name`, `secrets.password`. */
export type Variables = ReadonlyMap<string, Json>;

/** A value with everything filled in, or the first thing that could not be. */
export type Rendered = { readonly value: Json } | { readonly fault: string };

/** `data` is sent as it is; `words` are an expectation or a capture, whose expressions and paths have a syntax. */
export type RenderAs = 'data' | 'words';

interface Filling {
  readonly variables: Variables;
  readonly as: RenderAs;
  readonly embed: (text: string) => string;
}

/** Thrown and caught in this file only: the way out of a deep value. */
class NotRendered extends Error {}

/**
 * Fills in the variables of a value, keys included. A text that is one variable and nothing else becomes its value and
 * keeps the type; elsewhere the value is written into the text. What is filled in is never looked at again.
 * In regular expressions and in JSONPaths a value stands for itself, whatever characters it has.
 */
export function render(value: Json, variables: Variables, as: RenderAs): Rendered {
  try {
    return { value: fill(value, { variables, as, embed: asItIs }) };
  } catch (error) {
    if (error instanceof NotRendered) return { fault: error.message };
    throw error;
  }
}

function fill(value: Json, filling: Filling): Json {
  if (typeof value === 'string') return asOperand(fillText(value, filling), filling);
  if (Array.isArray(value)) return value.map((each) => fill(each, filling));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      plainText(fillText(key, filling.as === 'words' && isPath(key) ? { ...filling, embed: inPath } : filling)),
      fill(each, below(key, filling)),
    ]),
  );
}

/** A list or an object that a system answered with is compared with; it never becomes operators itself. */
function asOperand(value: Json, { as }: Filling): Json {
  return as === 'words' && typeof value === 'object' && value !== null ? { equals: value } : value;
}

/** Which rules hold for what stands behind a key. */
function below(key: string, filling: Filling): Filling {
  if (filling.as === 'data') return filling;
  if (key === 'matches') return { ...filling, embed: quoted };
  if (key === 'json') return { ...filling, embed: inPath };
  return { ...filling, as: DATA_BEHIND.includes(key) ? 'data' : 'words', embed: asItIs };
}

const DATA_BEHIND = ['equals', 'in', 'contains', 'unorderedEquals', 'schema'];

function fillText(text: string, { variables, embed }: Filling): Json {
  const parts = templateParts(text);
  if (typeof parts === 'string') throw new NotRendered(parts);
  const values = parts.map((part) => ('text' in part ? part.text : valueOf(part.name, variables)));
  const [first, ...others] = parts;
  if (first && 'name' in first && others.length === 0 && embed === asItIs) return values[0] ?? null;
  return parts.map((part, index) => ('text' in part ? part.text : embed(plainText(values[index] ?? null)))).join('');
}

function valueOf(name: string, variables: Variables): Json {
  const value = variables.get(name);
  if (value === undefined) throw new NotRendered(`the variable \${${name}} has no value`);
  return value;
}

const asItIs = (text: string): string => text;

/** Escapes that are read alike inside both kinds of quotes, so that a value cannot end the quotes it stands in. */
const inPath = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `$.a` and `$[0]`; not `${a}` nor `$${`. */
function isPath(key: string): boolean {
  return /^\$(?![{$])/.test(key);
}
