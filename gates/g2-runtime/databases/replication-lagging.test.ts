import type { PostgresActivity } from '../../../src/model/evidence/postgres-server.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aPostgresActivity } from '../../testing/postgres.ts';
import { replicationLagging } from './replication-lagging.ts';

const replica = (different: Partial<PostgresActivity['replicas'][number]>) => {
  const usual = { application: 'standby', state: 'streaming', synchronous: 'async' };
  return { postgresActivity: [aPostgresActivity({ replicas: [{ ...usual, ...different }] })] };
};
const finding = {
  subject: { service: 'db', container: 'shop-db-1' },
  message: 'the replica standby lags behind',
};

checkCases(replicationLagging, {
  pass: {
    'it keeps up': replica({ lagBytes: 0 }),
    'it is a moment behind': replica({ lagBytes: 90_000, lagSeconds: 0.4 }),
  },
  fail: {
    'it lacks much': { ...replica({ lagBytes: 512 * 1024 ** 2 }), findings: [finding] },
    'it is late': { ...replica({ lagBytes: 10, lagSeconds: 90 }), findings: [finding] },
  },
  notApplicable: {
    'there is no replica': { postgresActivity: [aPostgresActivity()] },
    'a backup is being taken': replica({ state: 'backup', lagBytes: 9 * 1024 ** 3 }),
  },
});
