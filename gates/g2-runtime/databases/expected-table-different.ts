import { tableDifferences, tableNamed } from '../../../src/derive/stores/expected-table.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const expectedTableDifferent = defineCheck({
  meta: {
    id: 'expected-table-different',
    priority: 'P1',
    title: 'Tables have the types and keys that are expected',
    failureTitle: 'Types or keys of tables are not those that are expected',
    why: 'Without a key that the code relies on, rows come twice or point to nothing; another type refuses or cuts values.',
    fix: 'Apply the migrations to this database, or correct `services.NAME.expect.tables` in the settings.',
    impact: 'wrong or refused data',
    effort: 'small',
    references: [postgresDocs('ddl-constraints', 'Constraints')],
  },
  needs: ['postgresSchemas'],
  evaluate({ postgresSchemas }) {
    const compared = postgresSchemas.flatMap((schema) =>
      schema.expectedTables.flatMap((expected) => {
        const isStated = [expected.types, expected.primaryKey, expected.unique, expected.references].some(Boolean);
        const table = tableNamed(schema.tables, expected.name);
        // That the table is not there is found elsewhere; of a database that was not read whole nothing is known.
        return isStated && table && !schema.cut ? [{ schema, expected, table, evidence: schema.evidence }] : [];
      }),
    );
    const findings = compared.flatMap(({ schema: { service, container }, expected, table, evidence }) =>
      tableDifferences(table, expected).map((difference) => ({
        subject: { service, container },
        ...difference,
        evidence: [evidence] as const,
      })),
    );
    return judge(compared, findings, 'the settings expect no types or keys of a table (services.NAME.expect.tables)');
  },
});
