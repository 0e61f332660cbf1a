import { type CST, Lexer, Parser } from 'yaml';
import { YAML_LIMITS } from './yaml-limits.ts';

/** What is wrong with a text, and at which offset. */
export interface TextFault {
  readonly offset: number;
  readonly message: string;
}

export type BoundedTokens = { readonly tokens: readonly CST.Token[] } | { readonly fault: TextFault };

/**
 * The tokens of a YAML file, bounded while they are put together: what composes them recurses and would run out of
 * stack.
 *
 * @param seeLine called with the offset at which each line begins
 */
export function boundedTokens(text: string, seeLine?: (offset: number) => void): BoundedTokens {
  const refused = (offset: number, message: string) => ({ fault: { offset, message } });
  if (text.length > YAML_LIMITS.length) return refused(0, 'the file is larger than 1 MiB');
  const parser = new Parser(seeLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  seeLine?.(0);
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > YAML_LIMITS.tokens) {
      return refused(parser.offset, `the file has more than ${YAML_LIMITS.tokens} tokens`);
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    // A value is no deeper than the values that are open around it, each of which may be the key of one more.
    if (parser.stack.length > YAML_LIMITS.depth + 1) {
      return refused(parser.offset, `values are nested deeper than ${YAML_LIMITS.depth} levels`);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}
