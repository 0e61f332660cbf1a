import { expect, test } from 'vitest';
import { aPostgresSchema, aTable } from '../../../gates/testing/postgres.ts';
import { observedRows } from './observed-rows.ts';

type Table = ReturnType<typeof aTable>;

const table = (name: string, different: Partial<Table> = {}) => aTable(name, { estimatedRows: 0, ...different });
const observed = (tables: Table[], name = 'agents', cut = false) =>
  observedRows({ ...aPostgresSchema({ tables, cut }), evidence: 'E1' }, name);

test('a count is exact, and says so', () => {
  expect(observed([table('agents', { rowCount: { rows: 6 }, estimatedRows: 4 })])).toMatchObject([
    { subject: 'shop-db-1 public.agents', value: 6, text: '6 rows, counted' },
  ]);
});

test('else the statistics are taken, and that is said', () => {
  const reason = 'there are more than 100000 rows';
  expect(observed([table('agents', { rowCount: { reason }, estimatedRows: 250_000.4 })])).toMatchObject([
    { value: 250_000, text: `about 250000 rows by the statistics, not counted: ${reason}` },
  ]);
});

test('statistics that know nothing do not stand for no rows', () => {
  expect(observed([table('agents', { rowCount: { reason: 'permission denied' } })])).toEqual({
    reason: { code: 'not-observed', message: 'its rows were not counted: permission denied' },
  });
});

test('a name without a schema means the table of every schema', () => {
  const both = [table('agents', { rowCount: { rows: 1 } }), table('agents', { schema: 'old', rowCount: { rows: 2 } })];
  expect(observed(both)).toMatchObject([{ value: 1 }, { value: 2 }]);
  expect(observed(both, 'old.agents')).toMatchObject([{ value: 2 }]);
});

test('a table that is not there has no number, unless not all were read', () => {
  expect(observed([table('users')])).toMatchObject([
    { text: expect.stringMatching(/^no table agents in the database/) },
  ]);
  expect(observed([table('users')], 'agents', true)).toMatchObject({ reason: { code: 'over-limit' } });
});
