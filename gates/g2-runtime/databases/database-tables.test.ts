import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anUnreadPostgres, aPostgresSchema, aTable } from '../../testing/postgres.ts';
import { presented } from '../../testing/presented.ts';
import { databaseTables } from './database-tables.ts';

test('lists the tables with their columns and keys', () => {
  const jobs = aTable('jobs', {
    schema: 'work',
    columns: [{ name: 'user_id', type: 'integer', nullable: false }],
    primaryKey: [],
    unique: [['user_id']],
    sizeBytes: 0,
    foreignKeys: [{ columns: ['user_id'], table: 'users', referenced: ['id'] }],
  });
  const tables = [jobs, aTable('alembic_version', { columns: [] })];
  const table = presented(databaseTables, {
    postgresAccess: [],
    postgresSchemas: [cited(aPostgresSchema({ tables }))],
  });
  expect(table).toMatchObject({
    rows: [
      { cells: ['db/shop', 'alembic_version', '', 'primary key (id); record of migrations (Alembic)', '12', '8 KiB'] },
      {
        cells: [
          'db/shop',
          'work.jobs',
          'user_id integer not null',
          'unique (user_id); (user_id) → users (id)',
          '12',
          'not counted yet',
        ],
        evidence: ['E1'],
      },
    ],
  });
});

test('tells which rows were counted, and that nothing else of them was read', () => {
  const tables = [aTable('users', { rowCount: { rows: 3 } }), aTable('events', { rowCount: { reason: 'too many' } })];
  expect(
    presented(databaseTables, { postgresAccess: [], postgresSchemas: [cited(aPostgresSchema({ tables }))] }),
  ).toMatchObject({
    rows: [{ cells: expect.arrayContaining(['12']) }, { cells: expect.arrayContaining(['3, counted']) }],
    note: expect.stringContaining('rows were counted where a number is expected'),
  });
});

test('has nothing to show when the server was not read', () => {
  const unread = { postgresAccess: [cited(anUnreadPostgres())], postgresSchemas: [] };
  expect(presented(databaseTables, unread)).toEqual({ notApplicable: 'not evaluated; db: no credentials are given' });
});

test('has nothing to show of an empty database', () => {
  const postgresSchemas = [cited(aPostgresSchema({ tables: [] }))];
  expect(presented(databaseTables, { postgresAccess: [], postgresSchemas })).toEqual({
    notApplicable: 'no database has tables',
  });
});
