import type { EvidenceHanded, EvidenceId, EvidenceKind } from './evidence/kinds.ts';

/** How a column reads: prose, a literal from the system, or a state that gets a mark. */
export interface Column {
  title: string;
  style?: 'text' | 'code' | 'number';
}

export interface ExhibitRow {
  cells: readonly string[];
  evidence: readonly EvidenceId[];
  /** Rows of one group follow each other and stand in a table of their own under its name. */
  group?: string;
}

/** Lines as they were seen or can be typed, under a title. Their words are data, like those of the cells. */
export interface Excerpt {
  readonly title: string;
  readonly language: 'text' | 'json' | 'bash';
  readonly lines: readonly string[];
  readonly evidence: readonly EvidenceId[];
}

/** A picture of the same facts: named nodes, and lines between them. Its words are data, like those of the cells. */
export interface Diagram {
  readonly nodes: readonly { readonly name: string; readonly shape: 'service' | 'store' | 'outside' }[];
  /** `from` and `to` are names of nodes. A dashed line is one that cannot be used as it stands. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label?: string;
    readonly dashed?: boolean;
  }[];
}

/** A table of facts. `note` is one sentence under it; it must follow from the rows. */
export interface ExhibitTable {
  columns: readonly Column[];
  rows: readonly ExhibitRow[];
  note?: string;
  diagram?: Diagram;
  /** Shown below the rows. */
  excerpts?: readonly Excerpt[];
}

export interface Exhibit<K extends EvidenceKind = EvidenceKind, C extends EvidenceKind = EvidenceKind> {
  readonly meta: { id: string; title: string };
  readonly needs: readonly K[];
  /** Kinds of which a piece that is missing concerns only the row about it, which says so. */
  readonly consults?: readonly C[];
  /** Returns the table, or the reason why there is nothing to show. */
  present(evidence: EvidenceHanded<K, C>): ExhibitTable | { notApplicable: string };
}

/** Declares an exhibit: facts shown as a table, without a judgement. */
export function defineExhibit<const K extends EvidenceKind, const C extends EvidenceKind = never>(
  exhibit: Exhibit<K, C>,
): Exhibit<K, C> {
  return exhibit;
}
