import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aDatabase, anUnreadPostgres, aPostgresAccess, aPostgresServer } from '../../testing/postgres.ts';
import { presented } from '../../testing/presented.ts';
import { databaseOverview } from './database-overview.ts';

test('tells what a server says of itself', () => {
  const template = aDatabase({ name: 'template1', template: true });
  const table = presented(databaseOverview, {
    postgresAccess: [
      cited(aPostgresAccess({ credentials: { from: 'environment variable DB_PASSWORD', user: 'gates' } })),
    ],
    postgresServers: [cited(aPostgresServer({ databases: [aDatabase(), template] }))],
  });
  expect('rows' in table && table.rows.map(({ cells }) => cells.slice(1).join(': '))).toEqual([
    'Asked by: published port, 127.0.0.1:5432',
    'Asked as: gates, from environment variable DB_PASSWORD',
    'Version: 15.8',
    'Started: 2026-01-31 20:30:00 UTC',
    'Role: primary',
    'Connections: 8 of 100, 3 reserved',
    'Round trip: 0.4, 0.3, 0.3 ms',
    'Checkpoints: 12 by time, 1 on request, 4200 pages since 2026-01-31 20:30:00 UTC',
    'Signing in: scram-sha-256',
    'Clock: 1 ms from this host, known to 2 ms',
    'Database shop: 9 MiB, 900 commits, 3 rollbacks, 0 deadlocks',
  ]);
});

test('each server stands with its own container, and one that follows another is told as such', () => {
  const standby = aPostgresServer({ container: 'shop-db-2', inRecovery: true, authentication: 'none', databases: [] });
  const table = presented(databaseOverview, {
    postgresAccess: [cited(aPostgresAccess()), cited(aPostgresAccess({ container: 'shop-db-2' }), 'E2')],
    postgresServers: [cited(aPostgresServer({ databases: [] }), 'E3'), cited(standby, 'E4')],
  });
  if (!('rows' in table)) throw new TypeError('there is no table');
  expect(table.columns).toEqual([{ title: 'Container' }, { title: 'Fact' }, { title: 'Observed' }]);
  const said = (fact: string) =>
    table.rows.filter(({ cells }) => cells[1] === fact).map(({ cells }) => cells.join(' '));
  expect(said('Role')).toEqual(['shop-db-1 Role primary', 'shop-db-2 Role standby, replays what another server sends']);
  expect(said('Signing in')).toEqual([
    'shop-db-1 Signing in scram-sha-256',
    'shop-db-2 Signing in nothing is asked for',
  ]);
});

test('tells why a server was not read, and that one is full', () => {
  const full = aPostgresAccess({ container: 'shop-db-2', full: true });
  const table = presented(databaseOverview, {
    postgresAccess: [cited(full), cited(anUnreadPostgres())],
    postgresServers: [],
  });
  expect(table).toMatchObject({
    rows: [
      { cells: ['shop-db-1', 'Not read', 'no credentials are given'], evidence: ['E1'] },
      { cells: ['shop-db-2', 'Connections', 'all taken, nobody is let in'] },
      { cells: ['shop-db-2', 'Asked by', 'published port, 127.0.0.1:5432'] },
    ],
  });
});

test('has nothing to show without a server', () => {
  expect(presented(databaseOverview, { postgresAccess: [], postgresServers: [] })).toEqual({
    notApplicable: 'no running container is known to be a Postgres server',
  });
});
