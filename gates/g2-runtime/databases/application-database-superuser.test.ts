import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresActivity, aSession } from '../../testing/postgres.ts';
import { applicationDatabaseSuperuser } from './application-database-superuser.ts';

const connected = (...sessions: ReturnType<typeof aSession>[]) => ({
  postgresActivity: [aPostgresActivity({ sessions })],
  containers: [aContainer('api')],
});
const admin = { user: 'postgres', superuser: true };

checkCases(applicationDatabaseSuperuser, {
  pass: {
    'a role of its own': connected(aSession()),
    'a superuser from the host beside it is a person, not a service': connected(
      aSession(),
      aSession({ ...admin, address: '172.20.0.1' }),
    ),
  },
  fail: {
    'a superuser, in two kinds of sessions': {
      ...connected(aSession(admin), aSession({ ...admin, database: 'postgres' })),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'it connects to db as the superuser postgres',
        },
      ],
    },
  },
  notApplicable: {
    'nobody is connected': connected(),
    'only the host is connected': connected(aSession({ ...admin, address: '172.20.0.1' })),
    'it was not read': { postgresAccess: [anUnreadPostgres()] },
  },
});
