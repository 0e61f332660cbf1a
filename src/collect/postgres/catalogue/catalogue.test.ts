import { describe, expect, expectTypeOf, test } from 'vitest';
import type { PostgresSession } from '../session.ts';
import { CATALOGUE, digestOf, FRAME, type StatementName } from './catalogue.ts';

const statements = Object.entries(CATALOGUE).map(([name, { sql }]) => ({ name: name as StatementName, sql }));

/** Everything that is called; each of these only computes or tells what is there. */
const FUNCTIONS = new Set(
  `age clock_timestamp coalesce count current_database current_setting extract format_type greatest
  has_database_privilege host pg_backend_pid pg_blocking_pids pg_current_wal_lsn pg_database_size pg_has_role
  pg_is_in_recovery pg_last_wal_replay_lsn pg_options_to_table pg_postmaster_start_time pg_wal_lsn_diff unnest`.split(
    /\s+/,
  ),
);

/** What may stand before a parenthesis beside a function, and the alias of a list of columns. */
const WORDS = new Set(['AND', 'ARRAY', 'CASE', 'EXISTS', 'FILTER', 'IN', 'k']);

/** They give one row, whatever there is. */
const SINGLE: readonly StatementName[] = ['server', 'clock', 'connections'];

test('a session can be asked for statements of the catalogue only, by name', () => {
  expectTypeOf<Parameters<PostgresSession['ask']>>().toEqualTypeOf<[name: StatementName]>();
  expect(statements.length).toBeGreaterThan(15);
});

describe.each(statements)('$name', ({ name, sql }) => {
  test('is one SELECT', () => {
    expect(sql).toMatch(/^SELECT /);
    expect(sql).not.toContain(';');
  });

  test('calls nothing that has an effect', () => {
    const called = [...sql.matchAll(/([A-Za-z_]\w*) ?\(/g)].map(([, word = '']) => word);
    expect(called.filter((word) => !FUNCTIONS.has(word) && !WORDS.has(word))).toEqual([]);
    expect(sql).not.toMatch(/\bFOR (UPDATE|SHARE|NO KEY|KEY)\b|\bINTO\b/);
  });

  test('gives a bounded number of rows', () => {
    expect(SINGLE.includes(name) ? `${sql} LIMIT 1` : sql).toMatch(/ LIMIT \d+$/);
  });

  test('does not read the text of what others run', () => {
    expect(sql.replace("a.query = '<insufficient privilege>'", '')).not.toMatch(/\bquery\b/);
  });

  test('has a digest that follows from its text', () => {
    expect(digestOf(name)).toMatch(/^[\da-f]{64}$/);
  });
});

test('every statement has another digest', () => {
  expect(new Set(statements.map(({ name }) => digestOf(name))).size).toBe(statements.length);
});

test('what stands around a statement opens a transaction that cannot write', () => {
  expect(FRAME).toEqual({ begin: 'BEGIN TRANSACTION READ ONLY', end: 'COMMIT' });
});
