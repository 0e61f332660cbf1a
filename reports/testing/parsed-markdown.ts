import { marked, type Token, type Tokens } from 'marked';

/** Token types a document may hold although its text is foreign: no link, image, tag, emphasis or rule is among them. */
const INERT = new Set(['text', 'escape', 'codespan', 'paragraph', 'space', 'heading', 'code', 'table']);

/** Every token of a Markdown text, the cells of tables included, in the order of the text. */
export function allTokens(markdown: string): Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/**
 * The types of the tokens that could do something in a browser or change how the text looks.
 *
 * @param isOwn tells tokens apart that a document holds on purpose
 */
export function activeTypes(markdown: string, isOwn: (token: Token) => boolean = () => false): string[] {
  return allTokens(markdown)
    .filter((token) => !isOwn(token))
    .map(({ type }) => type)
    .filter((type) => !INERT.has(type));
}

/** What a reader sees of inline tokens. */
export function readText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map((token) => ('text' in token ? String(token.text) : token.raw)).join('');
}

/** The only block of a Markdown text, which must be of this type. */
export function onlyBlock<T extends 'table' | 'paragraph' | 'heading' | 'code'>(
  markdown: string,
  type: T,
): Extract<Tokens.Table | Tokens.Paragraph | Tokens.Heading | Tokens.Code, { type: T }> {
  const found = marked.lexer(markdown).filter((token) => token.type !== 'space');
  const [block] = found;
  if (found.length !== 1 || block?.type !== type) {
    throw new Error(`expected one ${type}, found ${found.map((token) => token.type).join(', ') || 'nothing'}`);
  }
  return block as Extract<Tokens.Table | Tokens.Paragraph | Tokens.Heading | Tokens.Code, { type: T }>;
}
