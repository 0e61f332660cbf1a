import { stringify } from 'yaml';
import { foldText } from '../../../reports/text/fold-text.ts';
import { visibleText } from '../../../reports/text/visible-text.ts';

const PLAIN = /^[A-Za-z_/][\w./-]*$/;

/** A name or a text as it must be written in YAML, also within braces: quoted where it would be read as something else. */
export function scalar(text: string): string {
  // What is valid JSON is valid YAML, and keeps whatever stands in a name within its quotes.
  return PLAIN.test(text) ? stringify(text, { lineWidth: 0 }).trim() : JSON.stringify(text);
}

/** A list of names in one line: `[compose.yaml, compose.prod.yaml]`. */
export function list(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}

/** A line with what was seen today behind it. */
export function beside(line: string, comment: string, column = 40): string {
  return `${line.padEnd(column)} # ${visibleText(comment)}`;
}

/** The same lines as a comment, for what has to be decided by a person. */
export function commented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '#' : `# ${line}`));
}

/** Of a comment; a line that is longer is folded. */
const LONGEST = 110;

/** Sentences as lines of a comment. */
export function note(...sentences: readonly string[]): string[] {
  return sentences.map(visibleText).flatMap((text) => {
    const lines = text.length > LONGEST ? foldText(text, LONGEST) : [text];
    return lines.map((line) => `# ${line}`);
  });
}
