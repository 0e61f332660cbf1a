import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import { INPUT_LIMITS } from '../limits-of-input.ts';

/** What is wrong with the text of a YAML file, and at which offset. */
export class YamlFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.name = 'YamlFault';
    this.offset = offset;
  }
}

/**
 * Parses the documents of a YAML file; every scalar stays a text. Bounded before anything recursive sees the text.
 *
 * @throws YamlFault when the text is larger than the limits
 */
export function parseDocuments(text: string): { documents: readonly Document.Parsed[]; faults: readonly YamlFault[] } {
  if (text.length > INPUT_LIMITS.length) throw new YamlFault(0, 'the file is larger than 1 MiB');
  const tokens = tokensOf(text);
  for (const token of tokens) checkDepth(token);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens)) {
    if (documents.length === INPUT_LIMITS.documents) {
      throw new YamlFault(document.range[0], `the file has more than ${INPUT_LIMITS.documents} documents`);
    }
    documents.push(document);
  }
  const faults = documents.flatMap(({ errors }) =>
    errors.map(({ pos, message }) => new YamlFault(pos[0], withoutContent(message))),
  );
  return { documents, faults };
}

function tokensOf(text: string): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > INPUT_LIMITS.tokens) {
      throw new YamlFault(parser.offset, `the file has more than ${INPUT_LIMITS.tokens} tokens`);
    }
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Walks without recursion: the composer behind it does recurse and would run out of stack. */
function checkDepth(root: CST.Token): void {
  const pending: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > INPUT_LIMITS.depth) {
      throw new YamlFault(token.offset, `values are nested deeper than ${INPUT_LIMITS.depth} levels`);
    }
    for (const inner of innerTokens(token)) pending.push({ token: inner, depth: depth + 1 });
  }
}

function innerTokens(token: CST.Token): readonly CST.Token[] {
  const items = 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
  const value = 'value' in token ? token.value : undefined;
  return [...items, value].filter((inner): inner is CST.Token => inner !== undefined && inner !== null);
}

/** The parser quotes what it stumbled over, and that may be a credential. */
function withoutContent(message: string): string {
  return message.replace(/:? ".*$/s, '').split('\n', 1)[0] ?? '';
}
