import type { Column, ExhibitTable } from '../../src/model/exhibit.ts';

type Presented = ExhibitTable | { readonly notApplicable: string };

/**
 * A table as its reader sees it: of each row, what stands under which heading.
 *
 * @throws Error when there is no table, or when two of its columns cannot be told apart
 */
export function asRead(presented: Presented): Record<string, string>[] {
  const { columns, rows } = tableOf(presented);
  return rows.map(({ cells }) => Object.fromEntries(columns.map(({ title }, index) => [title, cells[index] ?? ''])));
}

/** How each column is set: what can be copied as it stands is code, what is compared by size a number. */
export function setAs(presented: Presented): Record<string, NonNullable<Column['style']>> {
  const { columns } = tableOf(presented);
  return Object.fromEntries(columns.flatMap(({ title, style }) => (style === undefined ? [] : [[title, style]])));
}

/** The evidence of each row. */
export function citedBy(presented: Presented): (readonly string[])[] {
  return tableOf(presented).rows.map(({ evidence }) => evidence);
}

function tableOf(presented: Presented): ExhibitTable {
  if ('notApplicable' in presented) throw new Error(`no table: ${presented.notApplicable}`);
  const titles = presented.columns.map(({ title }) => title);
  if (new Set(titles).size < titles.length) throw new Error(`columns of one name: ${titles.join(', ')}`);
  return presented;
}
