import { Composer, type Document } from 'yaml';
import { boundedTokens } from '../../strict-yaml/bounded-tokens.ts';
import { withoutContent } from '../../strict-yaml/without-content.ts';
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
  const bounded = boundedTokens(text);
  if ('fault' in bounded) throw new YamlFault(bounded.fault.offset, bounded.fault.message);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(bounded.tokens)) {
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
