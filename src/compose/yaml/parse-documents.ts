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

/** Bounded while they are put together: the composer behind it recurses and would run out of stack. */
function tokensOf(text: string): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > INPUT_LIMITS.tokens) {
      throw new YamlFault(parser.offset, `the file has more than ${INPUT_LIMITS.tokens} tokens`);
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    // A value is no deeper than the values that are open around it, each of which may be the key of one more.
    if (parser.stack.length > INPUT_LIMITS.depth + 1) {
      throw new YamlFault(parser.offset, `values are nested deeper than ${INPUT_LIMITS.depth} levels`);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The parser quotes what it stumbled over, and that may be a credential. */
function withoutContent(message: string): string {
  return message.replace(/:? ".*$/s, '').split('\n', 1)[0] ?? '';
}
