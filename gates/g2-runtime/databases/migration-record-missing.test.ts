import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresSchema, aTable } from '../../testing/postgres.ts';
import { migrationRecordMissing } from './migration-record-missing.ts';

const having = (...tables: ReturnType<typeof aTable>[]) => ({ postgresSchemas: [aPostgresSchema({ tables })] });

checkCases(migrationRecordMissing, {
  pass: {
    'a known record': having(aTable('users'), aTable('alembic_version')),
    'a known record in a schema of its own': having(aTable('__drizzle_migrations', { schema: 'drizzle' })),
  },
  fail: {
    'tables without a record': {
      ...having(aTable('users'), aTable('jobs')),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'database shop has no table of a known migration tool',
        },
      ],
    },
  },
  notApplicable: { 'no tables': having(), 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
