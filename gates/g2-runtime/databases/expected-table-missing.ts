import { tableNamed } from '../../../src/derive/stores/expected-table.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import type { Cited, DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { PostgresSchema } from '../../../src/model/evidence/postgres-server.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { nearestName } from '../../../src/shared/nearest.ts';

type Schema = Cited<DeepReadonly<PostgresSchema>>;
type Expected = Schema['expectedTables'][number];

export const expectedTableMissing = defineCheck({
  meta: {
    id: 'expected-table-missing',
    priority: 'P1',
    title: 'Databases have the tables and columns that are expected',
    failureTitle: 'Tables or columns that are expected are missing',
    why: 'Code that meets a table or a column that is not there fails on its first statement.',
    fix: 'Apply the migrations to this database, or correct `services.NAME.expect.tables` in the settings.',
    impact: 'requests fail on the missing table',
    effort: 'small',
    references: [postgresDocs('ddl-basics', 'Table basics')],
  },
  needs: ['postgresSchemas'],
  evaluate({ postgresSchemas }) {
    const expected = postgresSchemas.flatMap((schema) =>
      schema.expectedTables.map((table) => ({ schema, table, evidence: schema.evidence })),
    );
    const findings = expected.flatMap(({ schema, table }) => faultsOf(schema, table));
    return judge(expected, findings, 'the settings expect no tables (services.NAME.expect.tables)');
  },
});

function faultsOf(schema: Schema, expected: Expected): FindingDraft[] {
  const { service, container, database, tables, cut, evidence } = schema;
  const about = { subject: { service, container }, evidence: [evidence] as const };
  const found = tableNamed(tables, expected.name);
  // Where not all tables were read, one that was not found is not known to be missing.
  if (!found && cut) return [];
  if (!found) {
    const names = tables.map(({ name }) => name);
    const nearest = nearestName(expected.name, names);
    const there = names.length === 0 ? 'it has no tables' : `it has ${names.length}, none of this name`;
    const observed = `database ${database}: ${there}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`;
    return [{ ...about, message: `table ${expected.name} is missing`, observed, expected: 'a table of this name' }];
  }
  const columns = found.columns.map(({ name }) => name);
  return expected.columns
    .filter((column) => !columns.includes(column) && !cut)
    .map((column) => ({
      ...about,
      message: `table ${expected.name} has no column ${column}`,
      observed: `columns: ${columns.join(', ') || 'none'}`,
      expected: `a column ${column}`,
    }));
}
