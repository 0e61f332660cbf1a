import { Composer, type Document, isScalar, type LineCounter, visit } from 'yaml';
import { boundedTokens, type TextFault } from './bounded-tokens.ts';
import { withoutContent } from './without-content.ts';

/** Faults that are told of one file; the last one says how many more there are. */
const MOST_FAULTS = 100;

/** A file of one YAML document. Its content is of use only when there are no faults. */
export interface BoundedDocument {
  readonly document?: Document.Parsed;
  readonly faults: readonly TextFault[];
}

/**
 * Parses a file of one YAML 1.2 document; keys may be repeated. A file that is larger than the limits is a fault.
 *
 * @param lines learns where each line begins
 */
export function boundedDocument(text: string, lines: LineCounter): BoundedDocument {
  const bounded = boundedTokens(text, lines.addNewLine);
  if ('fault' in bounded) return { faults: [bounded.fault] };
  // To keep keys unique, the composer compares every one with every other.
  const composer = new Composer({ version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [document, second] = composer.compose(bounded.tokens, true, text.length);
  if (!document) return { faults: [] };
  const faults = document.errors.map(({ pos, message }) => ({ offset: pos[0], message: withoutContent(message) }));
  if (second) faults.push({ offset: second.range[0], message: 'the file has more than one document' });
  return { document, faults: told(faults) };
}

/** Keys that stand twice in one mapping. */
export function repeatedKeys(document: Document.Parsed): readonly TextFault[] {
  const faults: TextFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, message: 'Map keys must be unique' });
        seen.add(key.value);
      }
    },
  });
  return told(faults);
}

function told(faults: readonly TextFault[]): readonly TextFault[] {
  const [last] = faults.slice(MOST_FAULTS);
  if (!last) return faults;
  const message = `and ${faults.length - MOST_FAULTS} more faults from here on`;
  return [...faults.slice(0, MOST_FAULTS), { offset: last.offset, message }];
}
