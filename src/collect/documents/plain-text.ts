import { Lexer, type Token } from 'marked';

/** Longer texts of one cell or heading are cut: reading emphasis takes time that grows with the square of its length. */
const LONGEST = 400;
const PLAIN = /^[\w ]{0,100}$/;

/** The text of a piece of inline Markdown as a reader sees it: without marks of code, emphasis, links and HTML. */
export function plainText(markdown: string): string {
  if (PLAIN.test(markdown)) return markdown.trim();
  return textOf(Lexer.lexInline(markdown.slice(0, LONGEST)))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => textOfToken(token)).join('');
}

function textOfToken(token: Token): string {
  if (token.type === 'html') return /^<br\s*\/?>/i.test(token.raw) ? ' ' : '';
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens) return textOf(token.tokens);
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
