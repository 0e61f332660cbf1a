import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { migrationTool } from '../../../src/services/migration-tables.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const migrationRecordMissing = defineCheck({
  meta: {
    id: 'migration-record-missing',
    priority: 'P3',
    title: 'Databases keep a record of their migrations',
    failureTitle: 'Databases keep no record of their migrations that is known',
    why: 'Without a record nobody can tell which version of the schema a database has, nor bring it up to date safely.',
    fix: 'Change the schema with a migration tool that records what it has applied.',
    impact: 'schema and code drift apart',
    effort: 'medium',
    references: [postgresDocs('ddl-alter', 'Modifying tables')],
  },
  needs: ['postgresAccess', 'postgresSchemas'],
  evaluate({ postgresAccess, postgresSchemas }) {
    const inUse = postgresSchemas.filter(({ tables, cut }) => tables.length > 0 && !cut);
    const findings = inUse
      .filter(({ tables }) => !tables.some(({ name }) => migrationTool(name) !== undefined))
      .map(({ service, container, database, tables, evidence }) => ({
        subject: { service, container },
        message: `database ${database} has no table of a known migration tool`,
        observed: `${countText(tables.length, 'table')}, none of them such a record`,
        expected: 'a table such as schema_migrations or alembic_version',
        evidence: [evidence] as const,
      }));
    const why = postgresSchemas.length > 0 ? 'no database has tables' : whyNoPostgres(postgresAccess);
    return judge(inUse, findings, why);
  },
});
