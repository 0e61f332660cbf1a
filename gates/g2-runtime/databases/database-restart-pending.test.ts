import { checkCases } from '../../testing/check-cases.ts';
import { anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { databaseRestartPending } from './database-restart-pending.ts';

checkCases(databaseRestartPending, {
  pass: { 'nothing waits': { postgresServers: [aPostgresServer()] } },
  fail: {
    'two settings wait': {
      postgresServers: [aPostgresServer({ pendingRestart: ['max_connections', 'shared_buffers'] })],
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'settings were changed that only a restart puts into effect',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
