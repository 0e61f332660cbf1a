import { displayWidth } from '../text/display-width.ts';
import { joinMarkdown, type Markdown } from './markdown.ts';

/** A code span, a link, a citation, or a word: what is never divided. A code span ends at as many backticks as it starts with. */
const UNITS = /(?:(`+)(?!`).*?(?<!`)\1(?!`)|\[(?:`[^`]*`|[^\]`])*\](?:\([^()\s]*\))?|[^\s`])+/g;

/** Only before these a line may end: other signs could begin a list, a quote, a heading or a table there. */
const CAN_START_A_LINE = /^[A-Za-z([`“*]/;

/**
 * Running text in lines of a width, each line after the first moved to the right, so that a terminal shows it as it
 * is meant. What is not divided, a long address for example, sticks out.
 *
 * @param columns the greatest width of a line; `indent` belongs to it
 */
export function wrapped(text: Markdown, columns: number, indent: number): Markdown {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNITS) ?? []) {
    const margin = lines.length === 0 ? 0 : indent;
    const fits = displayWidth(line) + 1 + displayWidth(unit) + margin <= columns;
    if (line === '' || fits || !CAN_START_A_LINE.test(unit) || /^\*+$/.test(unit)) {
      line = line === '' ? unit : `${line} ${unit}`;
    } else {
      lines.push(line);
      line = unit;
    }
  }
  return joinMarkdown([...lines, line] as Markdown[], `\n${' '.repeat(indent)}`);
}
