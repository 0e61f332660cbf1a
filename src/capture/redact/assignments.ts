/** A name and what stands behind it, in any notation: `NAME=value`, `name: value`, `"name": "value"`. */
export interface Assignment {
  readonly name: string;
  /** Whether it is written `${NAME:-value}`, so that the name stands for itself. */
  readonly isVariable: boolean;
  /** Where the name begins, and where the value does. */
  readonly from: number;
  readonly start: number;
  readonly value: string;
}

const LONGEST_NAME = 61;
const MOST_BLANKS = 20;
/** Quotes may be escaped, where JSON stands in JSON. */
const OPENING = /\s*(\\{0,7}["'])?/y;
const VALUE = /(?:[^\s"'&,;})\]\\]|\\+(?!["'\\]).)+/y;
const LONGEST_QUOTED = 300;

/**
 * Goes from sign to sign (`=`, `:`) and looks back for the name: an expression that begins with the name would look at
 * every word from each of its letters. A value with a name that is wanted is not looked through for further ones; what
 * stands behind other names is, because an address may have names in its query.
 */
export function assignmentsIn(text: string, isWanted: (name: string) => boolean): Assignment[] {
  const found: Assignment[] = [];
  for (let sign = nextSign(text, 0); sign >= 0; ) {
    const { name, from } = nameBefore(text, sign);
    const assignment = name !== '' && isWanted(name) ? { name, from, ...valueBehind(text, from, sign) } : undefined;
    if (assignment && assignment.value !== '') found.push(assignment);
    sign = nextSign(text, Math.max(sign + 1, assignment ? assignment.start + assignment.value.length : 0));
  }
  return found;
}

function nextSign(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3d || code === 0x3a) return index;
  }
  return -1;
}

function nameBefore(text: string, sign: number): { name: string; from: number } {
  let end = sign;
  while (end > sign - MOST_BLANKS && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (text[end - 1] === '"' || text[end - 1] === "'") end -= 1;
  while (text[end - 1] === '\\') end -= 1;
  let from = end;
  while (from > 0 && end - from < LONGEST_NAME && isOfName(text.charCodeAt(from - 1))) from -= 1;
  while (from < end && !isLetter(text.charCodeAt(from))) from += 1;
  return { name: end - from < 2 ? '' : text.slice(from, end), from };
}

function valueBehind(text: string, from: number, sign: number): Omit<Assignment, 'name' | 'from'> {
  OPENING.lastIndex = sign + 1;
  const quote = OPENING.exec(text)?.[1];
  const isVariable = text.startsWith('${', from - 2);
  // `:-` and `-` give the variable a value, `:?` a message.
  const start = OPENING.lastIndex + (isVariable && /[-+]/.test(text[OPENING.lastIndex] ?? '') ? 1 : 0);
  return { isVariable, start, value: (quote && quotedValue(text, start, quote)) || plainValue(text, start) };
}

/** Up to the same quote, where there are blanks between: only the quotes keep such a value together. */
function quotedValue(text: string, start: number, quote: string): string | undefined {
  const near = text.slice(start, start + LONGEST_QUOTED);
  const value = near.slice(0, Math.max(0, near.indexOf(quote)));
  return /\s/.test(value) && !value.includes('\n') ? value : undefined;
}

function plainValue(text: string, start: number): string {
  VALUE.lastIndex = start;
  return VALUE.exec(text)?.[0] ?? '';
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function isOfName(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d;
}
