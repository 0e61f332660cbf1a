import { expect, test } from 'vitest';
import type { Row } from './catalogue/catalogue.ts';
import { LIMITS } from './catalogue/schema-statements.ts';
import { shapeSchema } from './shape-schema.ts';

const table = (name: string): Row<'tables'> => ({
  schema: 'public',
  name,
  estimated_rows: 3,
  bytes: 8192,
  elsewhere: false,
});
const of = { service: 'db', container: 'shop-db-1', database: 'shop' };

function shaped(tables: readonly Row<'tables'>[], constraints: readonly Row<'constraints'>[] = []) {
  const answer = <T>(rows: readonly T[]) => ({ rows: [...rows], askedAt: new Date(0), milliseconds: 1 });
  return shapeSchema(
    { ...of, expected: ['users', { name: 'jobs', columns: ['id'] }] },
    {
      tables: answer(tables),
      columns: answer([{ schema: 'public', table: 'jobs', name: 'id', type: 'integer', nullable: false }]),
      constraints: answer(constraints),
      vacuum: answer<Row<'vacuum'>>([]),
      'invalid-indexes': answer<Row<'invalid-indexes'>>([]),
    },
  );
}

test('columns and keys belong to their table', () => {
  const key: Row<'constraints'> = {
    schema: 'public',
    table: 'jobs',
    name: 'jobs_user_id_fkey',
    kind: 'f',
    columns: ['user_id'],
    referenced_schema: 'public',
    referenced_table: 'users',
    referenced_columns: ['id'],
  };
  const { tables } = shaped([table('jobs'), table('users')], [key]);
  expect(tables).toMatchObject([
    {
      name: 'jobs',
      columns: [{ name: 'id', type: 'integer', nullable: false }],
      foreignKeys: [{ columns: ['user_id'], table: 'users', referenced: ['id'] }],
    },
    { name: 'users', columns: [], foreignKeys: [], primaryKey: [] },
  ]);
});

test('what the settings expect goes along, in one form', () => {
  expect(shaped([]).expectedTables).toEqual([
    { name: 'users', columns: [] },
    { name: 'jobs', columns: ['id'] },
  ]);
});

test('more tables than are kept are told of', () => {
  const many = Array.from({ length: LIMITS.tables + 1 }, (_, index) => table(`t${index}`));
  expect(shaped(many)).toMatchObject({ cut: true, tables: { length: LIMITS.tables } });
  expect(shaped(many.slice(1)).cut).toBe(false);
});
