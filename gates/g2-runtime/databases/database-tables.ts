import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { PostgresSchema } from '../../../src/model/evidence/postgres-server.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { migrationTool } from '../../../src/services/migration-tables.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { cutText } from '../../../src/shared/cut-text.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Table = DeepReadonly<PostgresSchema>['tables'][number];

const LONGEST = 600;

export const databaseTables = defineExhibit({
  meta: { id: 'database-tables', title: 'Tables of the databases' },
  needs: ['postgresAccess', 'postgresSchemas'],
  present({ postgresAccess, postgresSchemas }) {
    const rows = postgresSchemas
      .flatMap(({ service, database, tables, evidence }) =>
        tables.map((table) => ({
          cells: [
            `${service}/${database}`,
            table.schema === 'public' ? table.name : `${table.schema}.${table.name}`,
            cutText(
              table.columns
                .map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' not null'}`)
                .join(', '),
              LONGEST,
            ),
            keysText(table),
            rowsText(table),
            // The server has not counted a table that it never vacuumed nor analysed.
            table.sizeBytes === 0 ? 'not counted yet' : sizeText(table.sizeBytes),
          ],
          evidence: [evidence],
        })),
      )
      .toSorted((a, b) => compareText(a.cells.join('\0'), b.cells.join('\0')));
    if (rows.length === 0)
      return { notApplicable: postgresSchemas.length > 0 ? 'no database has tables' : whyNoPostgres(postgresAccess) };
    return {
      columns: [
        { title: 'Database' },
        { title: 'Table', style: 'code' },
        { title: 'Columns', style: 'code' },
        { title: 'Keys' },
        { title: 'Rows, estimated', style: 'number' },
        { title: 'Size' },
      ],
      rows,
      note: `From the catalogues and statistics of the databases; ${readOf(postgresSchemas.flatMap(({ tables }) => tables))}.`,
    };
  },
});

function readOf(tables: readonly Table[]): string {
  const isCounted = tables.some(({ rowCount }) => rowCount && 'rows' in rowCount);
  if (!isCounted) return 'no row of a table was read';
  return 'rows were counted where a number is expected, and no column was read';
}

function rowsText({ estimatedRows, rowCount }: Table): string {
  return rowCount && 'rows' in rowCount ? `${rowCount.rows}, counted` : String(estimatedRows);
}

function keysText({ name, primaryKey, unique, foreignKeys }: Table): string {
  const tool = migrationTool(name);
  return [
    ...(primaryKey.length > 0 ? [`primary key (${primaryKey.join(', ')})`] : []),
    ...unique.map((columns) => `unique (${columns.join(', ')})`),
    ...foreignKeys.map(
      ({ columns, table, referenced }) => `(${columns.join(', ')}) → ${table} (${referenced.join(', ')})`,
    ),
    ...(tool === undefined ? [] : [`record of migrations (${tool})`]),
  ].join('; ');
}
