import { markdownTable } from 'markdown-table';
import { displayWidth } from '../text/display-width.ts';
import type { Markdown } from './markdown.ts';

export interface TableColumn {
  readonly title: Markdown;
  readonly align?: 'right';
}

/** A cell that is wider than this sticks out of its column, instead of filling all rows with blanks. */
const ALIGNED_WIDTH = 64;

/**
 * An aligned table of cells that are Markdown already.
 *
 * @throws RangeError when a row has not one cell per column, because cells would be dropped or shift silently
 */
export function table(columns: readonly TableColumn[], rows: readonly (readonly Markdown[])[]): Markdown {
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new RangeError(`${row.length} cells in a table of ${columns.length} columns`);
  }
  return markdownTable([columns.map(({ title }) => title), ...rows], {
    align: columns.map(({ align }) => (align === 'right' ? 'r' : null)),
    stringLength: (text) => Math.min(displayWidth(text), ALIGNED_WIDTH),
  }) as Markdown;
}

/** Columns of text with these titles. */
export function textColumns(...titles: readonly Markdown[]): TableColumn[] {
  return titles.map((title) => ({ title }));
}
