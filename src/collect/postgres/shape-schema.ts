import type { PostgresSchema } from '../../model/evidence/postgres-server.ts';
import type { ExpectedTable } from '../../model/service-settings.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Row, StatementName } from './catalogue/catalogue.ts';
import { LIMITS } from './catalogue/schema-statements.ts';
import type { Answers } from './read-statements.ts';
import { moment } from './shape-server.ts';

export const SCHEMA = [
  'tables',
  'columns',
  'constraints',
  'vacuum',
  'invalid-indexes',
] as const satisfies readonly StatementName[];

type SchemaAnswers = Answers<(typeof SCHEMA)[number]>;

export interface OfDatabase extends Pick<PostgresSchema, 'service' | 'container' | 'database'> {
  readonly expected: readonly ExpectedTable[];
}

/** The tables of a database with their columns and keys, out of the rows of its catalogues. */
export function shapeSchema({ expected, ...of }: OfDatabase, answers: SchemaAnswers): PostgresSchema {
  const { tables, columns, constraints, vacuum } = answers;
  const columnsOf = byTable(columns.rows.slice(0, LIMITS.columns));
  const constraintsOf = byTable(constraints.rows.slice(0, LIMITS.constraints));
  return {
    ...of,
    tables: tables.rows.slice(0, LIMITS.tables).map(({ schema, name, estimated_rows: estimatedRows, bytes }) => {
      const key = keyOf(schema, name);
      const own = (columnsOf.get(key) ?? []).map((column) => ({
        name: column.name,
        type: column.type,
        nullable: column.nullable,
      }));
      return { schema, name, estimatedRows, sizeBytes: bytes, columns: own, ...keysOf(constraintsOf.get(key) ?? []) };
    }),
    cut:
      tables.rows.length > LIMITS.tables ||
      columns.rows.length > LIMITS.columns ||
      constraints.rows.length > LIMITS.constraints,
    vacuum: vacuum.rows.map((row) => ({
      schema: row.schema,
      table: row.table,
      liveRows: row.live_rows,
      deadRows: row.dead_rows,
      autovacuumDisabled: row.autovacuum_disabled,
      ...(row.vacuumed !== null && { vacuumedAt: moment(row.vacuumed) }),
    })),
    invalidIndexes: answers['invalid-indexes'].rows,
    expectedTables: expected.map((table) => (typeof table === 'string' ? { name: table, columns: [] } : table)),
  };
}

type Keys = Pick<PostgresSchema['tables'][number], 'primaryKey' | 'unique' | 'foreignKeys'>;

function keysOf(constraints: readonly Row<'constraints'>[]): Keys {
  return {
    primaryKey: constraints.find(({ kind }) => kind === 'p')?.columns ?? [],
    unique: constraints.filter(({ kind }) => kind === 'u').map(({ columns }) => columns),
    foreignKeys: constraints
      .filter(({ kind }) => kind === 'f')
      .map((key) => ({
        columns: key.columns,
        table: tableName(key.referenced_schema ?? '', key.referenced_table ?? ''),
        referenced: key.referenced_columns,
      })),
  };
}

/** The schema everybody uses goes without saying. */
function tableName(schema: string, table: string): string {
  return schema === 'public' ? table : `${schema}.${table}`;
}

/** No name of Postgres holds a zero byte. */
function keyOf(schema: string, table: string): string {
  return `${schema}\0${table}`;
}

function byTable<T extends { schema: string; table: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return groupBy(rows, ({ schema, table }) => keyOf(schema, table));
}
