import { text } from './escape.ts';
import { type Html, html, NOTHING } from './html.ts';
import { scrolling } from './scrolling.ts';

export interface TableColumn {
  readonly title: Html;
  /** Numbers stand right-aligned, so that their digits can be compared. */
  readonly style?: 'number';
}

export interface TableRow {
  readonly cells: readonly Html[];
  /** What the row can be linked to with. */
  readonly id?: Html;
}

/** Rows under a name of their own. */
export interface TableGroup {
  readonly title?: string;
  readonly rows: readonly TableRow[];
}

/** A table that scrolls on its own when it is wide; the first cell names its row. `label` says what it is a table of. */
export function table(label: string, columns: readonly TableColumn[], groups: readonly TableGroup[]): Html {
  const head = columns.map(({ title, style }) => html`<th scope="col"${classOf(style)}>${title}</th>`);
  const bodies = groups.map((group) => body(columns, group));
  return scrolling(label, html`<table><thead><tr>${head}</tr></thead>${bodies}</table>`);
}

/** Columns of text with these titles. */
export function textColumns(...titles: readonly Html[]): TableColumn[] {
  return titles.map((title) => ({ title }));
}

function body(columns: readonly TableColumn[], { title, rows }: TableGroup): Html {
  const heading =
    title === undefined
      ? NOTHING
      : html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${text(title)}</th></tr>`;
  return html`<tbody>${heading}${rows.map((row) => rowHtml(columns, row))}</tbody>`;
}

function rowHtml(columns: readonly TableColumn[], { cells, id }: TableRow): Html {
  const written = cells.map((cell, index) => {
    const style = classOf(columns[index]?.style);
    return index === 0 ? html`<th scope="row"${style}>${cell}</th>` : html`<td${style}>${cell}</td>`;
  });
  return html`<tr${id === undefined ? NOTHING : html` id="${id}"`}>${written}</tr>
`;
}

function classOf(style: TableColumn['style']): Html {
  return style === undefined ? NOTHING : html` class="number"`;
}
