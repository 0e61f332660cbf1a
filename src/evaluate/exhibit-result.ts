import type { MissingPiece } from '../model/evidence/kinds.ts';
import type { Exhibit, ExhibitTable } from '../model/exhibit.ts';
import type { ExhibitResult } from '../model/exhibit-result.ts';
import { consult, type EvidenceIndex, narrow } from './evidence-index.ts';
import { missingText } from './run-check.ts';

/** A presented exhibit, and what was missing for it. `crashed` holds the error of an exhibit that threw. */
export interface PresentedExhibit {
  readonly result: ExhibitResult;
  readonly missing: readonly MissingPiece[];
  readonly crashed?: string;
}

/** Presents one exhibit from what it declared it needs; missing evidence is said beside the table, not left out. */
export function presentExhibit(
  { meta, needs, consults = [], present }: Exhibit,
  index: EvidenceIndex,
): PresentedExhibit {
  const { evidence, absent, missing } = narrow(index, needs);
  const empty = { id: meta.id, title: meta.title, columns: [], rows: [] };
  if (evidence === undefined) {
    const unread = `not evaluated: ${missingText(missing)}`;
    return { result: { ...empty, reason: missing.length === 0 ? (absent ?? unread) : unread }, missing };
  }
  const incomplete = incompleteText(missing, absent);
  let table: ExhibitTable | { notApplicable: string };
  try {
    table = present({ ...evidence, consulted: consult(index, consults) });
    if (!('notApplicable' in table)) assertPresentable(table);
  } catch (error) {
    const crashed = error instanceof Error ? `${error.name}: ${error.message}` : 'threw something that is not an error';
    return { result: { ...empty, ...incomplete, reason: `crashed: ${crashed}` }, missing, crashed };
  }
  if ('notApplicable' in table) {
    if (missing.length === 0) return { result: { ...empty, reason: absent ?? table.notApplicable }, missing };
    return { result: { ...empty, ...incomplete, reason: table.notApplicable }, missing };
  }
  return { result: { ...empty, ...tableResult(table), ...incomplete }, missing };
}

/** A copy of the table as the result holds it. */
function tableResult({ columns, rows, note, diagram, excerpts }: ExhibitTable): Omit<ExhibitResult, 'id' | 'title'> {
  return {
    columns: columns.map(({ title, style }) => ({ title, ...(style !== undefined && { style }) })),
    rows: rows.map(({ cells, evidence, group }) => ({
      cells: [...cells],
      evidence: [...evidence],
      ...(group !== undefined && { group }),
    })),
    ...(note !== undefined && { note }),
    ...(excerpts && {
      excerpts: excerpts.map(({ title, language, lines, evidence }) => ({
        title,
        language,
        lines: [...lines],
        evidence: [...evidence],
      })),
    }),
    ...(diagram && {
      diagram: { nodes: diagram.nodes.map((node) => ({ ...node })), edges: diagram.edges.map((edge) => ({ ...edge })) },
    }),
  };
}

/** What lacks beside a table; what the settings did not want to be read is told as well. */
function incompleteText(missing: readonly MissingPiece[], absent: string | undefined): { incomplete?: string } {
  const unread = missing.length > 0 ? missingText(missing) : absent;
  return unread === undefined ? {} : { incomplete: unread };
}

/** A row that cites nothing, or does not fit the columns, is a fault of the exhibit and must not reach a reporter. */
function assertPresentable({ columns, rows, excerpts = [] }: ExhibitTable): void {
  for (const { title, evidence } of excerpts)
    if (evidence.length === 0) throw new RangeError(`the excerpt "${title}" cites no evidence`);
  for (const { cells, evidence } of rows) {
    if (cells.length !== columns.length)
      throw new RangeError(`a row has ${cells.length} cells for ${columns.length} columns`);
    if (evidence.length === 0) throw new RangeError(`the row "${cells[0] ?? ''}" cites no evidence`);
  }
}
