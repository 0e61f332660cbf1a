/** What has been read of a command line. Within a command in backquotes quotes can be open as well. */
interface Reading {
  readonly words: string[];
  word: string;
  /** Whether a word has begun, which may be an empty one. */
  begun: boolean;
  readonly open: Set<'"' | "'" | '`' | ')'>;
}

const BLANK = /[ \t\r\n]/;
/** Where a shell would go on with something else Compose stops reading, and does not say so. */
const OPERATORS = ';&|<>';

/**
 * Splits a command line into words the way Compose does: quotes and backslashes, no expansion, and nothing from the
 * first operator of a shell on. Undefined when a quote is not closed.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#command
 */
export function shellWords(line: string): readonly string[] | undefined {
  const reading: Reading = { words: [], word: '', begun: false, open: new Set() };
  const characters = [...line];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '\\' && !reading.open.has("'")) {
      at += 1;
      const escaped = characters[at];
      if (escaped === undefined) return undefined;
      append(escaped, reading);
    } else if (reading.open.size === 0 && OPERATORS.includes(character)) {
      if (character === '>' && /^\d/.test(reading.word)) reading.begun = false;
      break;
    } else if (!read(character, reading)) return undefined;
  }
  if (reading.open.size > 0) return undefined;
  return reading.begun ? [...reading.words, reading.word] : reading.words;
}

/** Takes one character into account; false when no command line can have it there. */
function read(character: string, reading: Reading): boolean {
  const { open } = reading;
  const isQuoted = open.has("'") || open.has('"');
  if (BLANK.test(character)) endWord(character, reading);
  else if (character === '"' || character === "'") readQuote(character, reading);
  else if (character === '(' && !isQuoted && !open.has('`')) {
    if (open.has(')') || !reading.word.endsWith('$')) return false;
    open.add(')');
    reading.word += character;
  } else {
    if (character === ')' && !isQuoted && !open.has('`')) toggle(')', open);
    if (character === '`' && !isQuoted && !open.has(')')) toggle('`', open);
    append(character, reading);
  }
  return true;
}

/** A quote opens or closes, unless it stands in quotes of the other kind or in `$(…)`. */
function readQuote(quote: '"' | "'", reading: Reading): void {
  const { open } = reading;
  if (open.has(')') || open.has(quote === '"' ? "'" : '"')) {
    append(quote, reading);
    return;
  }
  if (open.has(quote)) reading.begun = true;
  toggle(quote, open);
}

function toggle<T>(one: T, open: Set<T>): void {
  if (!open.delete(one)) open.add(one);
}

function append(text: string, reading: Reading): void {
  reading.word += text;
  reading.begun = true;
}

/** A blank ends a word, unless something is open around it. */
function endWord(blank: string, reading: Reading): void {
  if (reading.open.size > 0) reading.word += blank;
  else if (reading.begun) {
    reading.words.push(reading.word);
    reading.word = '';
    reading.begun = false;
  }
}
