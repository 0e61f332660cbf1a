import {
  cellAt,
  columnOf,
  type DocumentedTable,
  documentedTables,
  type ReadCell,
  type ReadDocument,
} from './documented-table.ts';

/** A row about a named volume; `user` is what the document calls the service that has it. */
export interface DocumentedVolume {
  readonly name: string;
  readonly user: string;
  readonly at: ReadCell['at'];
  readonly evidence: DocumentedTable['evidence'];
}

/** A row about a bind mount. */
export interface DocumentedBind {
  readonly target: string;
  readonly isReadOnly: boolean;
  readonly at: ReadCell['at'];
  readonly evidence: DocumentedTable['evidence'];
}

/** The named volumes that the documents list; paths and prose in such a column are no names. */
export function documentedVolumes(documents: readonly ReadDocument[]): readonly DocumentedVolume[] {
  return documentedTables(documents).flatMap((documented) => {
    const volume = columnOf(documented, /^(?:named )?volumes?(?: name)?$/i);
    const user = columnOf(documented, /^(?:services?|used by)$/i);
    return documented.table.rows.flatMap((row) => {
      const cell = cellAt(row, volume);
      if (!cell || !/^[\w.-]+$/.test(cell.value)) return [];
      const { value: name, at } = cell;
      return [{ name, user: cellAt(row, user)?.value ?? '', at, evidence: documented.evidence }];
    });
  });
}

/** The bind mounts that the documents list with a host path and a path in the container. */
export function documentedBinds(documents: readonly ReadDocument[]): readonly DocumentedBind[] {
  return documentedTables(documents).flatMap((documented) => {
    const host = columnOf(documented, /^(?:host|source)(?: path)?$/i);
    const target = columnOf(documented, /^(?:container|target)(?: path)?$|mount ?point/i);
    const mode = columnOf(documented, /^mode$|access/i);
    return documented.table.rows.flatMap((row) => {
      const [cell, path] = [cellAt(row, host), cellAt(row, target)];
      if (!cell || !path?.value.startsWith('/')) return [];
      const isReadOnly = /read-?only|\bro\b/i.test(cellAt(row, mode)?.value ?? '');
      const clean = path.value.replace(/(.)\/+$/, '$1');
      return [{ target: clean, isReadOnly, at: cell.at, evidence: documented.evidence }];
    });
  });
}
