/** A reader of Markdown takes time that grows with the square of what no one writes: such lines are left blank. */
const MOST_COLUMNS = 64;
const DEEPLY_NESTED = /^(?:[^\S\n]*(?:>|[*+-][^\S\n]|\d{1,9}[.)][^\S\n])){30}/;
const DEEPLY_INDENTED = /^[^\S\n]{120}/;
const DELIMITERS = /^[|:\s-]+$/;

/** What is wrong with such a line, after `it is`. */
export const WHY_UNREAD = 'nested or indented too deeply, or of too many columns, to be read';

export interface BoundedMarkdown {
  /** With Unix line ends, every line at its number, and lines that no reader should be given left blank. */
  readonly text: string;
  /** The numbers of these lines, from 1. */
  readonly unread: readonly number[];
}

export function boundedMarkdown(text: string): BoundedMarkdown {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  const unread: number[] = [];
  const read = lines.map((line, index) => {
    if (!isUnreasonable(line)) return line;
    if (line.trim() !== '') unread.push(index + 1);
    return '';
  });
  return { text: read.join('\n'), unread };
}

function isUnreasonable(line: string): boolean {
  if (DEEPLY_INDENTED.test(line) || DEEPLY_NESTED.test(line)) return true;
  return DELIMITERS.test(line) && line.split('|').length > MOST_COLUMNS;
}
