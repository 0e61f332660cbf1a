/** A reader of Markdown takes time that grows with the square of what no one writes: such lines are left blank. */
const LONGEST_LINE = 4000;
const MOST_COLUMNS = 64;
const DEEPLY_NESTED = /^(?:[^\S\n]*(?:>|[*+-][^\S\n]|\d{1,9}[.)][^\S\n])){30}/;
const DEEPLY_INDENTED = /^[^\S\n]{120}/;
const DELIMITERS = /^[|:\s-]+$/;

/** The text with Unix line ends, every line at its number, and lines that no reader should be given left blank. */
export function boundedMarkdown(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  return lines.map((line) => (isUnreasonable(line) ? '' : line)).join('\n');
}

function isUnreasonable(line: string): boolean {
  if (line.length > LONGEST_LINE || DEEPLY_INDENTED.test(line) || DEEPLY_NESTED.test(line)) return true;
  return DELIMITERS.test(line) && line.split('|').length > MOST_COLUMNS;
}
