import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresAccess, aPostgresServer } from '../../testing/postgres.ts';
import { databasePasswordUnasked } from './database-password-unasked.ts';

const open = { postgresServers: [aPostgresServer({ authentication: 'none' })] };

checkCases(databasePasswordUnasked, {
  pass: {
    'a password is asked for': { postgresServers: [aPostgresServer()], postgresAccess: [aPostgresAccess()] },
    'it is asked for in a weak way': { postgresServers: [aPostgresServer({ authentication: 'md5' })] },
  },
  fail: {
    'nothing is asked for': {
      ...open,
      postgresAccess: [aPostgresAccess()],
      findings: [{ subject: { service: 'db', container: 'shop-db-1' }, message: 'it asks for no password' }],
    },
  },
  notApplicable: {
    'it was reached over the loopback that it shares with the host': {
      ...open,
      postgresAccess: [aPostgresAccess({ route: { via: 'network of the host', host: '127.0.0.1', port: 5432 } })],
    },
    'it was not read': { postgresAccess: [anUnreadPostgres()] },
  },
});
