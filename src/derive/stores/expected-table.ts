import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PostgresSchema } from '../../model/evidence/postgres-server.ts';

type Schema = DeepReadonly<PostgresSchema>;
type Table = Schema['tables'][number];
type Expected = Schema['expectedTables'][number];

/** In what a table is not as the settings expect. */
export interface TableDifference {
  readonly message: string;
  readonly observed: string;
  readonly expected: string;
}

/** The table of a name, `name` or `schema.name`. */
export function tableNamed<T extends Pick<Table, 'schema' | 'name'>>(
  tables: readonly T[],
  name: string,
): T | undefined {
  return tables.find((table) => table.name === name || `${table.schema}.${table.name}` === name);
}

/** How types are called beside the names that the catalogues have. */
const TYPE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:int|int4|serial|serial4)$/, 'integer'],
  [/^(?:int8|bigserial|serial8)$/, 'bigint'],
  [/^(?:int2|smallserial|serial2)$/, 'smallint'],
  [/^bool$/, 'boolean'],
  [/^varchar\b/, 'character varying'],
  [/^char(?=\(|$)/, 'character'],
  [/^decimal\b/, 'numeric'],
  [/^float8$/, 'double precision'],
  [/^float4$/, 'real'],
  [/^timestamptz$/, 'timestamp with time zone'],
  [/^timestamp$/, 'timestamp without time zone'],
];

/** What the types, the primary key, the unique columns and the references of a table are instead of what is expected. */
export function tableDifferences(table: Table, expected: Expected): readonly TableDifference[] {
  return [...typesOf(table, expected), ...keysOf(table, expected), ...referencesOf(table, expected)];
}

function typesOf({ columns }: Table, { name, types = {} }: Expected): TableDifference[] {
  return Object.entries(types).flatMap(([column, type]) => {
    const found = columns.find((one) => one.name === column);
    if (found && typeName(found.type) === typeName(type)) return [];
    const message = found
      ? `column ${column} of table ${name} has another type`
      : `table ${name} has no column ${column}`;
    return [{ message, observed: found?.type ?? `columns: ${listed(columns.map((one) => one.name))}`, expected: type }];
  });
}

function typeName(type: string): string {
  const written = type
    .trim()
    .toLowerCase()
    .replaceAll(/\s*([(,)])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ');
  const [pattern, name] = TYPE_NAMES.find(([one]) => one.test(written)) ?? [];
  return pattern && name !== undefined ? written.replace(pattern, name) : written;
}

function keysOf(table: Table, { name, primaryKey, unique = [] }: Expected): TableDifference[] {
  const primary =
    primaryKey === undefined || isSame(primaryKey, table.primaryKey)
      ? []
      : [
          {
            message: `table ${name} has another primary key`,
            observed: listed(table.primaryKey),
            expected: listed(primaryKey),
          },
        ];
  const keys = [table.primaryKey, ...table.unique];
  const missing = unique
    .filter((columns) => !keys.some((key) => isSame(columns, key)))
    .map((columns) => ({
      message: `nothing makes ${listed(columns)} of table ${name} unique`,
      observed: table.unique.length === 0 ? 'no unique columns' : table.unique.map(listed).join('; '),
      expected: `unique (${listed(columns)})`,
    }));
  return [...primary, ...missing];
}

function referencesOf({ foreignKeys }: Table, { name, references = {} }: Expected): TableDifference[] {
  const there = foreignKeys.flatMap(({ columns, table, referenced }) =>
    columns.map((column, index) => ({ column, to: `${table}.${referenced[index] ?? ''}` })),
  );
  return Object.entries(references)
    .filter(([column, to]) => !there.some((one) => one.column === column && one.to === to.replace(/^public\./, '')))
    .map(([column, to]) => ({
      message: `column ${column} of table ${name} does not refer to ${to}`,
      observed: listed(there.map((one) => `${one.column} to ${one.to}`)),
      expected: `a foreign key to ${to}`,
    }));
}

/** The order of the columns of a key makes no difference to what it forbids. */
function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((column) => right.includes(column));
}

function listed(names: readonly string[]): string {
  return names.join(', ') || 'none';
}
