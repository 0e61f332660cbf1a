import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const indexInvalid = defineCheck({
  meta: {
    id: 'index-invalid',
    priority: 'P2',
    title: 'Every index of a database is valid',
    failureTitle: 'Databases have indexes that are not valid',
    why: 'An index whose build failed is kept up to date by every write, is used by no query and enforces nothing.',
    fix: 'REINDEX INDEX CONCURRENTLY, or drop it and create it again.',
    impact: 'slow queries, slower writes, duplicates',
    effort: 'small',
    references: [postgresDocs('sql-createindex', 'CREATE INDEX')],
  },
  needs: ['postgresAccess', 'postgresSchemas'],
  evaluate({ postgresAccess, postgresSchemas }) {
    const findings = postgresSchemas.flatMap(({ service, container, invalidIndexes, evidence }) =>
      invalidIndexes.map(({ schema, table, name }) => ({
        subject: { service, container },
        message: `index ${name} of table ${schema}.${table} is not valid`,
        observed: 'marked as not valid, and no build of an index on the table is running',
        expected: 'a valid index',
        evidence: [evidence] as const,
      })),
    );
    return judge(postgresSchemas, findings, whyNoPostgres(postgresAccess));
  },
});
