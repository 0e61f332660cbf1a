import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresAccess, aPostgresServer } from '../../testing/postgres.ts';
import { databaseConnectionsExhausted } from './database-connections-exhausted.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const using = (used: number) => ({
  postgresAccess: [aPostgresAccess()],
  postgresServers: [aPostgresServer({ connections: { used, maximum: 100, reserved: 3 } })],
});

checkCases(databaseConnectionsExhausted, {
  pass: { 'some are left': using(8), 'one is left for every role': using(96) },
  fail: {
    'only those of superusers are left': {
      ...using(97),
      findings: [{ subject, message: 'only connections for superusers are left' }],
    },
    'nobody is let in any more': {
      postgresAccess: [aPostgresAccess({ full: true })],
      findings: [{ subject, message: 'the server takes no more connections' }],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
