import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { DocumentCell, DocumentTable, ProjectDocument } from '../../model/evidence/project-document.ts';

export type ReadDocument = DeepReadonly<Cited<ProjectDocument>>;
export type ReadCell = DeepReadonly<DocumentCell>;

export interface DocumentedTable {
  readonly table: DeepReadonly<DocumentTable>;
  readonly evidence: EvidenceId;
}

/** Every table of the documents, citing the document that it stands in. */
export function documentedTables(documents: readonly ReadDocument[]): readonly DocumentedTable[] {
  return documents.flatMap(({ tables, evidence }) => tables.map((table) => ({ table, evidence })));
}

/** Place of the first column whose heading matches; -1 when there is none. */
export function columnOf({ table }: DocumentedTable, heading: RegExp): number {
  return table.columns.findIndex((column) => heading.test(column));
}

/** The cell of a row in a column; undefined when there is none, or nothing stands in it. */
export function cellAt(row: readonly ReadCell[], column: number): ReadCell | undefined {
  const cell = row[column];
  return cell === undefined || isNothing(cell.value) ? undefined : cell;
}

/** True for the ways in which a document says that there is nothing: a dash, `none`, `n/a`. */
function isNothing(text: string): boolean {
  return /^[\s\-–—]*$|^\(?(?:none|n\/a|no default|unset|empty|not set)\)?$/i.test(text);
}
