import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databasePasswordWeaklyProtected } from './database-password-weakly-protected.ts';

const subject = { service: 'db', container: 'shop-db-1' };

checkCases(databasePasswordWeaklyProtected, {
  pass: {
    'SCRAM everywhere': { postgresServers: [aPostgresServer()] },
    'no password at all is told by another check': { postgresServers: [aPostgresServer({ authentication: 'none' })] },
  },
  fail: {
    'passwords are kept as MD5': {
      postgresServers: [aPostgresServer({}, { password_encryption: 'md5' })],
      findings: [{ subject, message: 'new passwords are kept as MD5' }],
    },
    'they are kept and asked for as MD5': {
      postgresServers: [aPostgresServer({ authentication: 'md5' }, { password_encryption: 'on' })],
      findings: [
        { subject, message: 'new passwords are kept as MD5' },
        { subject, message: 'it asks for a password with MD5' },
      ],
    },
    'the password itself is asked for': {
      postgresServers: [aPostgresServer({ authentication: 'password' })],
      findings: [{ subject, message: 'it asks for a password in clear text' }],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
