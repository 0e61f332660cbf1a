import type { DotenvAmbiguity } from '../../model/evidence/dotenv-ambiguity.ts';

type Kind = DotenvAmbiguity['kind'];

/** Part of a dotenv text: an entry from its value to where the value ends. */
export interface ValueSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for a variable that has a value here, so that a reference to it is meant as one. */
  readonly isKnown: (variable: string) => boolean;
}

/** Variables that a shell always has; a reference to one is meant as one. */
const AMBIENT = /^(?:HOME|PATH|PWD|USER|HOSTNAME|COMPOSE_\w+)$/;
const BARE_REFERENCE = /(?<![\\$])\$([A-Za-z_]\w*)/g;

/** What can be read in two ways about the bytes of the file, whatever it sets. */
export function textAmbiguities(content: string): readonly Kind[] {
  return [
    ...(content.startsWith('\uFEFF') ? ['byte-order-mark' as const] : []),
    ...(content.includes('\r\n') ? ['line-ends' as const] : []),
  ];
}

/**
 * What can be read in two ways about one entry. A value without quotes ends before ` #`, which may have been part of
 * it, and `$name` in it is replaced, mostly by nothing; behind a closing quote a new entry starts without a word.
 */
export function lineAmbiguities(span: ValueSpan): readonly Kind[] {
  const { text, start, end, isKnown } = span;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  if (text[start] === '"' || text[start] === "'") return /^\s*(?:#|$)/.test(rest) ? [] : ['text-after-quote'];
  const line = text.slice(start, end);
  const [value = ''] = line.split(' #', 1);
  const replaced = [...value.matchAll(BARE_REFERENCE)].some(([, name = '']) => !AMBIENT.test(name) && !isKnown(name));
  return [...(replaced ? ['dollar' as const] : []), ...(/ #[^\s#]/.test(line) ? ['hash' as const] : [])];
}
