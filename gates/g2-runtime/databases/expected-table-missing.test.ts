import { checkCases } from '../../testing/check-cases.ts';
import { aPostgresSchema, aTable } from '../../testing/postgres.ts';
import { expectedTableMissing } from './expected-table-missing.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const expecting = (name: string, columns: string[] = [], different: Parameters<typeof aPostgresSchema>[0] = {}) => ({
  postgresSchemas: [aPostgresSchema({ expectedTables: [{ name, columns }], ...different })],
});

checkCases(expectedTableMissing, {
  pass: {
    'the table is there': expecting('users'),
    'it is there by its full name': expecting('public.users'),
    'it is there with its columns': expecting('users', ['id', 'name']),
    'it is in another schema': expecting('jobs', [], { tables: [aTable('jobs', { schema: 'work' })] }),
    'not all tables were read': expecting('jobs', [], { cut: true }),
  },
  fail: {
    'the table is not there': { ...expecting('jobs'), findings: [{ subject, message: 'table jobs is missing' }] },
    'it is in another schema than the one that is named': {
      ...expecting('work.users'),
      findings: [{ subject, message: 'table work.users is missing' }],
    },
    'nothing was migrated': {
      ...expecting('users', ['id'], { tables: [] }),
      findings: [{ subject, message: 'table users is missing' }],
    },
    'a column is not there': {
      ...expecting('users', ['id', 'email']),
      findings: [{ subject, message: 'table users has no column email' }],
    },
  },
  notApplicable: { 'nothing is expected': { postgresSchemas: [aPostgresSchema()] }, 'there is no server': {} },
});
