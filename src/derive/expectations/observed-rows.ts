import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PostgresSchema } from '../../model/evidence/postgres-server.ts';
import { countText } from '../../shared/count-text.ts';
import type { Observed, Unknown } from './observed.ts';

type Schema = DeepReadonly<Cited<PostgresSchema>>;
type Table = Schema['tables'][number];

/** How many rows the tables of a name have, each counted or as the statistics have it, and which; else why not. */
export function observedRows(
  { container, database, tables, cut, evidence }: Schema,
  name: string,
): readonly Observed[] | Unknown {
  const named = tables.filter((table) => table.name === name || `${table.schema}.${table.name}` === name);
  if (named.length === 0 && cut)
    return { reason: { code: 'over-limit', message: 'there are more tables than are read' } };
  if (named.length === 0)
    return [{ subject: container, evidence, text: `no table ${name} in the database ${database}` }];
  const observed = named.map((table) => ({ table, ...rowsOf(table) }));
  const unknown = observed.find((one) => 'reason' in one);
  if (unknown && 'reason' in unknown) return { reason: { code: 'not-observed', message: unknown.reason } };
  return observed.flatMap((one) =>
    'reason' in one
      ? []
      : { subject: `${container} ${one.table.schema}.${one.table.name}`, evidence, value: one.rows, text: one.text },
  );
}

/** The statistics know nothing of a table that was never analysed, so that no rows there are not known to be none. */
function rowsOf({ rowCount, estimatedRows }: Table): { rows: number; text: string } | { reason: string } {
  if (rowCount && 'rows' in rowCount)
    return { rows: rowCount.rows, text: `${countText(rowCount.rows, 'row')}, counted` };
  const why = rowCount ? `: ${rowCount.reason}` : '';
  if (estimatedRows === 0) return { reason: `its rows were not counted${why}` };
  const rows = Math.round(estimatedRows);
  return { rows, text: `about ${countText(rows, 'row')} by the statistics, not counted${why}` };
}
