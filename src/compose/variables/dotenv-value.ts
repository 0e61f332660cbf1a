import type { Environment } from './environment.ts';
import { interpolate } from './interpolate.ts';

export type DotenvValue = { readonly text: string; readonly end: number } | { readonly fault: string };

const ESCAPE = /\\(?:([abcfnrtv"\\])|(\$)|0([0-7]{0,3}))/g;
const ESCAPED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

/** Reads the value that starts at an offset of a dotenv text, and says where it ends. */
export function readDotenvValue(text: string, start: number, environment: Environment): DotenvValue {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return unquoted(text, start, environment);
  const quoted = untilQuote(text, start, quote);
  if (quoted === undefined) return { fault: 'unterminated quoted value' };
  if (quote === "'") return quoted;
  return expanded(withoutEscapes(quoted.text), quoted.end, environment);
}

/** To the end of the line; ` #` starts a comment. */
function unquoted(text: string, start: number, environment: Environment): DotenvValue {
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const [value = ''] = text.slice(start, end).split(' #', 1);
  return expanded(value.trimEnd(), end, environment);
}

function untilQuote(text: string, start: number, quote: string): { text: string; end: number } | undefined {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === quote) return { text: value, end: at + 1 };
    if (character !== '\\') {
      value += character;
      continue;
    }
    at += 1;
    // Only the quote itself is unescaped here; the other escapes are a matter of double quotes.
    value += text[at] === quote ? quote : `\\${text[at] ?? ''}`;
  }
  return undefined;
}

function withoutEscapes(text: string): string {
  return text.replaceAll(ESCAPE, (match, letter?: string, dollar?: string, octal?: string) => {
    if (dollar !== undefined) return '$$';
    if (letter !== undefined) return ESCAPED[letter] ?? match;
    return octal ? String.fromCharCode(Number.parseInt(octal, 8)) : match;
  });
}

function expanded(template: string, end: number, environment: Environment): DotenvValue {
  const { text, problems, needless } = interpolate(template, environment);
  const [problem] = [...problems, ...needless];
  return problem ? { fault: problem.message } : { text, end };
}
