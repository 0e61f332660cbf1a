import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aNetwork } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresActivity, aSession } from '../../testing/postgres.ts';
import { presented } from '../../testing/presented.ts';
import { databaseConnections } from './database-connections.ts';

const around = {
  postgresAccess: [],
  containers: [cited(aContainer('api'))],
  networks: [cited(aNetwork('shop_default'))],
};

test('counts the connections of each client, by the service whose address it has', () => {
  const admin = aSession({ address: '172.20.0.1', application: 'psql', user: 'postgres', superuser: true, total: 1 });
  const sessions = [aSession(), admin];
  const table = presented(databaseConnections, {
    ...around,
    postgresActivity: [cited(aPostgresActivity({ sessions }))],
  });
  expect(table).toMatchObject({
    rows: [
      {
        cells: [
          'db',
          'a client on the host or of another project',
          'psql',
          'postgres (superuser)',
          'shop',
          '1',
          '1',
          '0',
          'no',
        ],
      },
      { cells: ['db', 'api', 'api', 'shop', 'shop', '4', '1', '0', 'no'], evidence: ['E1'] },
    ],
  });
});

test('has nothing to show when nobody is connected', () => {
  const postgresActivity = [cited(aPostgresActivity({ sessions: [] }))];
  expect(presented(databaseConnections, { ...around, postgresActivity })).toEqual({
    notApplicable: 'nobody but this audit is connected to a database',
  });
});

test('has nothing to show when the server was not read', () => {
  const unread = { ...around, postgresAccess: [cited(anUnreadPostgres())], postgresActivity: [] };
  expect(presented(databaseConnections, unread)).toEqual({
    notApplicable: 'not evaluated; db: no credentials are given',
  });
});
