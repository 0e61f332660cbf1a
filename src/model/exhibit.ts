import type { EvidenceFor, EvidenceId, EvidenceKind } from './evidence/kinds.ts';

/** How a column reads: prose, a literal from the system, or a state that gets a mark. */
export interface Column {
  title: string;
  style?: 'text' | 'code' | 'number';
}

export interface ExhibitRow {
  cells: readonly string[];
  evidence: readonly EvidenceId[];
}

/** A table of facts. `note` is one sentence under it; it must follow from the rows. */
export interface ExhibitTable {
  columns: readonly Column[];
  rows: readonly ExhibitRow[];
  note?: string;
}

export interface Exhibit<K extends EvidenceKind = EvidenceKind> {
  readonly meta: { id: string; title: string };
  readonly needs: readonly K[];
  /** Returns the table, or the reason why there is nothing to show. */
  present(evidence: EvidenceFor<K>): ExhibitTable | { notApplicable: string };
}

/** Declares an exhibit: facts shown as a table, without a judgement. */
export function defineExhibit<const K extends EvidenceKind>(exhibit: Exhibit<K>): Exhibit<K> {
  return exhibit;
}
