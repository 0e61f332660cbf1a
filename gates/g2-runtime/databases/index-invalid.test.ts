import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresSchema } from '../../testing/postgres.ts';
import { indexInvalid } from './index-invalid.ts';

const broken = { schema: 'public', table: 'users', name: 'users_email_key' };

checkCases(indexInvalid, {
  pass: { 'all are valid': { postgresSchemas: [aPostgresSchema()] } },
  fail: {
    'the build of one failed': {
      postgresSchemas: [aPostgresSchema({ invalidIndexes: [broken] })],
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'index users_email_key of table public.users is not valid',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
