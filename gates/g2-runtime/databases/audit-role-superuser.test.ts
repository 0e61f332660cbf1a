import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { auditRoleSuperuser } from './audit-role-superuser.ts';

const role = aPostgresServer().role;

checkCases(auditRoleSuperuser, {
  pass: { 'a role for monitoring': { postgresServers: [aPostgresServer()] } },
  fail: {
    'the role that set the server up': {
      postgresServers: [aPostgresServer({ role: { ...role, name: 'postgres', superuser: true } })],
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'it was audited as the superuser postgres',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
