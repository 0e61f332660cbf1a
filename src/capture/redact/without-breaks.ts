/**
 * What may stand within a secret that was written to a terminal or folded to a width: escapes, line ends with the
 * indentation of the next line, and the same within JSON. Every repetition ends where the next begins.
 */
const BREAKS = [
  '(?:\\u001b|\\\\u001b)(?:\\[[0-?]{0,40}[ -/]{0,4}[@-~]|\\][^\\u0007\\u001b]{0,200}(?:\\u0007|\\u001b\\\\))',
  '\\\\?\\r?\\n[ \\t]{0,80}',
  '(?:\\\\r)?\\\\n',
];
const FOLDS = new RegExp(BREAKS.join('|'), 'g');
/** Where words were wrapped nobody can tell how many blanks there were: those around count with the line end. */
const WRAPS = new RegExp(['[ \\t]{0,80}\\\\?\\r?\\n[ \\t]{0,80}', ...BREAKS, '[ \\t]{2,80}'].join('|'), 'g');

/** A text without its breaks, and where each of its characters stands in the whole text. */
export interface Unbroken {
  readonly text: string;
  readonly offsetOf: (index: number) => number;
}

/** Whether anything stands in a text that may tear a value apart. */
export function hasBreaks(text: string): boolean {
  return text.includes('\n') || text.includes('\u001b') || text.includes('\\');
}

/**
 * Undefined when the text has no breaks.
 *
 * @param between what each break becomes: nothing where a value was folded, a blank where words were wrapped
 */
export function withoutBreaks(text: string, between: '' | ' ' = ''): Unbroken | undefined {
  if (!hasBreaks(text)) return undefined;
  const parts: string[] = [];
  /** For each part, where it begins without the breaks, and how much was left out before it. */
  const begins: number[] = [];
  const skipped: number[] = [];
  let from = 0;
  let length = 0;
  const keep = (part: string, start: number) => {
    begins.push(length);
    skipped.push(start - length);
    parts.push(part);
    length += part.length;
  };
  const breaks = between === '' ? FOLDS : WRAPS;
  breaks.lastIndex = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    if (match.index > from) keep(text.slice(from, match.index), from);
    if (between !== '') keep(between, match.index);
    from = breaks.lastIndex;
  }
  if (from === 0) return undefined;
  if (from < text.length) keep(text.slice(from), from);
  return { text: parts.join(''), offsetOf: (index) => index + (skipped[lastAtMost(begins, index)] ?? 0) };
}

/** Position of the last number that is not greater; the numbers are in order. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
