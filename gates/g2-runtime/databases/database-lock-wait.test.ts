import type { PostgresActivity } from '../../../src/model/evidence/postgres-server.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresActivity } from '../../testing/postgres.ts';
import { databaseLockWait } from './database-lock-wait.ts';

const subject = { service: 'db', container: 'shop-db-1' };
const waiting = (different: Partial<PostgresActivity['lockWaits'][number]>) => {
  const client = { address: '172.20.0.2', application: 'api', user: 'shop', pid: 70 };
  const wait = { ...client, mode: 'ShareLock', lock: 'transactionid', statementSeconds: 12, blockedBy: [71] };
  return {
    postgresActivity: [aPostgresActivity({ lockWaits: [{ ...wait, ...different }] })],
    containers: [aContainer('api')],
  };
};

checkCases(databaseLockWait, {
  pass: {
    'nobody waits': { postgresActivity: [aPostgresActivity()] },
    'somebody waits for a moment': waiting({ statementSeconds: 1 }),
  },
  fail: {
    'a wait for a transaction to end': {
      ...waiting({}),
      findings: [{ subject, message: 'api waits for a lock on a transactionid' }],
    },
    'a wait for a table': {
      ...waiting({ lock: 'relation', table: 'jobs', mode: 'AccessExclusiveLock', blockedBy: [] }),
      findings: [{ subject, message: 'api waits for a lock on table jobs' }],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
