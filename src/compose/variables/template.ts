import type { VariableUse } from '../../model/evidence/compose-project.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';

export type Operator = VariableUse['operator'];

/** A variable in a text: `$NAME`, `${NAME}` or `${NAME:-text}`. */
export interface Substitution {
  readonly name: string;
  readonly operator: Operator;
  /** The text after the operator, itself a template; empty without operator. */
  readonly operand: string;
}

export type TemplatePart = string | Substitution;

const OPERATORS: Readonly<Record<string, Operator>> = {
  ':-': 'default',
  '-': 'default-if-unset',
  ':?': 'required',
  '?': 'required-if-unset',
  ':+': 'alternate',
  '+': 'alternate-if-unset',
};
/** Each variable, and a literal part before each. */
const MOST_PARTS = 2 * INPUT_LIMITS.variables;
const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const BRACED = /^([_a-zA-Z][_a-zA-Z0-9]*)(?:(:?[-+?])(.*))?$/;

/**
 * Splits a text into literal parts and variables; undefined when a `${` has no valid content or no end, or when there
 * are more variables than anybody means. A `$` before anything but a name, `{` or `$` is itself, and `$$` is one `$`.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export function parseTemplate(text: string): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  let literal = '';
  let from = 0;
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', from)) {
    const next = partAt(text, at);
    if (next === undefined || parts.length > MOST_PARTS) return undefined;
    literal += text.slice(from, at);
    from = at + next.length;
    if (typeof next.part === 'string') literal += next.part;
    else {
      if (literal !== '') parts.push(literal);
      parts.push(next.part);
      literal = '';
    }
  }
  literal += text.slice(from);
  return literal === '' ? parts : [...parts, literal];
}

/** What the `$` at a place starts; undefined when it is invalid. */
function partAt(text: string, at: number): { part: TemplatePart; length: number } | undefined {
  if (text[at + 1] === '$') return { part: '$', length: 2 };
  if (text[at + 1] === '{') {
    const end = closingBrace(text, at + 1);
    const substitution = end === undefined ? undefined : parseBraced(text.slice(at + 2, end));
    return substitution && end !== undefined ? { part: substitution, length: end + 1 - at } : undefined;
  }
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0] ?? '';
  return name === ''
    ? { part: '$', length: 1 }
    : { part: { name, operator: 'none', operand: '' }, length: name.length + 1 };
}

/** The brace that closes the one at `open`; when they do not balance, the last one of the line, as Compose has it. */
function closingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  let last: number | undefined;
  for (let at = open; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] !== '}') continue;
    depth -= 1;
    last = at;
    if (depth === 0) return at;
  }
  return last;
}

function parseBraced(content: string): Substitution | undefined {
  const match = BRACED.exec(content);
  if (!match) return undefined;
  const [, name = '', operator, operand = ''] = match;
  return { name, operator: OPERATORS[operator ?? ''] ?? 'none', operand };
}
