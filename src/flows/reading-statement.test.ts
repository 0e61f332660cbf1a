import { describe, expect, test } from 'vitest';
import { statementFault } from './reading-statement.ts';

test.each([
  'select status from jobs where id = $1',
  '-- why\nSELECT 1',
  '/* why */ (values (1))',
  'with recent as (select 1) select * from recent',
  'table jobs',
  'select txid_current_if_assigned()',
])('%s reads', (query) => {
  expect(statementFault(query)).toBeUndefined();
});

test.each(['', 'insert into jobs values (1)', 'show all', "copy (select 1) to program 'id'", 'begin; select 1'])(
  'a statement of another kind is refused: %s',
  (query) => {
    expect(statementFault(query)).toMatch(/^a statement begins with/);
  },
);

describe('a function that does more than read is refused', () => {
  test.each([
    "select pg_notify('a', 'b')",
    'select pg_advisory_lock(1)',
    'SELECT PG_TRY_ADVISORY_XACT_LOCK(1)',
    "select \"pg_notify\"('a', 'b')",
    "select pg_notify/*/**/*/('a', 'b')",
    'select lo_create(1)',
    "select set_config('role', 'none', true)",
    "select query_to_xml('select 1', true, true, '')",
    "select * from dblink('', 'drop table jobs')",
    "select pg_read_file('/etc/passwd')",
    'select pg_stat_statements_reset()',
    "select nextval('jobs_id_seq')",
    'select txid_current()',
    "select pg_create_restore_point('x')",
  ])('%s', (query) => {
    expect(statementFault(query)).toMatch(/does more than read$/);
  });

  test('also where its name is hidden behind escapes', () => {
    expect(statementFault("select U&\"pg\\005fnotify\"('a', 'b')")).toMatch(/escapes/);
  });
});
