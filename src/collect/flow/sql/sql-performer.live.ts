import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SqlAction } from '../../../model/flow/store-steps.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { POSTGRES_PASSWORD, type PostgresContainer, postgresContainer } from '../testing/postgres-container.ts';
import { openConnection } from './open-connection.ts';
import { readOnlyQuery } from './read-only-query.ts';
import { sqlPerformer } from './sql-performer.ts';

// The promise that a flow only reads, held against what the server itself counts.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';

/** Statements that a superuser may run, `READ ONLY` or not. */
const HOSTILE = [
  "copy (select 1) to program 'touch /tmp/owned'",
  "copy (select 1) to '/tmp/owned'",
  'insert into jobs values (9)',
  'with gone as (delete from jobs returning 1) select * from gone',
  'select evil_insert()',
  "select nextval('numbers')",
  'select * from jobs for update',
  'create temp table t (i int)',
  'explain analyze insert into jobs values (9)',
  "select pg_read_file('/etc/passwd')",
  "select pg_ls_dir('.')",
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
  'select pg_cancel_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
  'select pg_reload_conf()',
  'select pg_rotate_logfile()',
  'select pg_stat_reset()',
  'select pg_switch_wal()',
  'lock table jobs',
  'notify a',
  "select pg_notify('a', 'b')",
  'checkpoint',
  'select pg_advisory_lock(1)',
  'select lo_create(4711)',
  "select set_config('role', 'none', true), (select pg_read_file('/etc/passwd'))",
  "select query_to_xml('select pg_read_file(''/etc/passwd'')', true, true, '')",
  'do $$ begin perform pg_reload_conf(); end $$',
  'select 1; drop table jobs',
  'set role postgres',
  'vacuum jobs',
  'show all',
  "select * from pg_create_physical_replication_slot('x')",
  'select 1 into other',
];

describe.skipIf('unavailable' in live)(`a Postgres server is only read${skipped}`, () => {
  if ('unavailable' in live) return;
  let server: PostgresContainer;

  const counters = () =>
    server.psql(
      `select sum(tup_inserted), sum(tup_updated), sum(tup_deleted) from pg_stat_database where datname = 'postgres'`,
    );
  const state = async () => ({
    rows: await server.psql('select count(*) from jobs'),
    tables: await server.psql("select count(*) from pg_class where relkind = 'r'"),
    large: await server.psql('select count(*) from pg_largeobject_metadata'),
    slots: await server.psql('select count(*) from pg_replication_slots'),
    number: await server.psql('select is_called from numbers'),
    files: await server.docker('exec', server.name, 'sh', '-c', 'ls /tmp'),
  });
  const context = (options: ContextOptions<'sql'> = {}) =>
    aStepContext<'sql'>({
      ...options,
      target: { protocol: 'postgres', user: 'postgres', database: 'postgres', ...options.target },
      reached: { route: server.route, password: POSTGRES_PASSWORD, ...options.reached },
    });
  const ask = (action: Partial<SqlAction>, options?: ContextOptions<'sql'>) =>
    sqlPerformer.perform({ target: 'db', query: 'select 1 as one', ...action }, context(options));
  const rowsOf = async (query: string, params: SqlAction['params'] = []) => {
    const { record } = await ask({ query, params });
    return record?.kind === 'sql' ? record.rows : [];
  };

  beforeAll(async () => {
    server = await postgresContainer(live, 'gates_live_flow_postgres');
    await server.psql('create table jobs (id int); insert into jobs values (1), (2); create sequence numbers');
    await server.psql(
      "create function evil_insert() returns int language sql security definer as 'insert into jobs values (3) returning id'",
    );
    await server.psql("create role reader login password 'reads-only-9'; grant select on jobs to reader");
    await server.psql('create role few login connection limit 0; create table hidden (id int)');
  });
  afterAll(() => server.remove());

  test('a superuser reads as a role that may only read, with parameters, and leaves no connection', async () => {
    const attempt = context({ shown: { target: 'db', query: 'select …', params: ['${id}'] } });
    const { record } = await sqlPerformer.perform(
      { target: 'db', query: 'select id, current_user::text as me from jobs where id = $1', params: [2] },
      attempt,
    );
    expect(record).toMatchObject({
      kind: 'sql',
      params: ['${id}'],
      role: 'postgres (superuser) → pg_read_all_data',
      columns: ['id', 'me'],
      rows: [{ id: 2, me: 'pg_read_all_data' }],
      truncated: false,
    });
    expect(attempt.ledger).toEqual([`postgres://${server.route.host}:5432 select …`]);
    expect(await server.psql("select count(*) from pg_stat_activity where application_name like 'gates/%'")).toBe(
      '0\n',
    );
  });

  test('values keep what they are', async () => {
    const query = `select 1::bigint as small, 9007199254740993::bigint as big, 1.50::numeric as money, true as yes,
      timestamp '2026-01-31 21:00:00' as local, null as nothing, '{"a": [1]}'::jsonb as json, 'NaN'::float8 as none,
      array[1, 2] as list, 0.25::float8 as quarter`;
    expect(await rowsOf(query)).toEqual([
      {
        small: 1,
        big: '9007199254740993',
        money: '1.50',
        yes: true,
        local: '2026-01-31 21:00:00',
        nothing: null,
        json: { a: [1] },
        none: 'NaN',
        list: '{1,2}',
        quarter: 0.25,
      },
    ]);
  });

  test('more rows than are kept are said to be there', async () => {
    const { record } = await ask({ query: 'select generate_series(1, 100000) as n' });
    expect(record).toMatchObject({ kind: 'sql', truncated: true });
    expect(record?.kind === 'sql' && record.rows).toHaveLength(100);
  });

  test(`${HOSTILE.length} hostile statements are refused, and nothing was written`, async () => {
    const before = await state();
    const written = await counters();
    const outcomes: string[] = [];
    for (const query of HOSTILE) outcomes.push(`${(await failureFrom(ask({ query }))).code} ${query}`);
    expect(outcomes.filter((each) => each.startsWith('none '))).toEqual([]);
    expect(outcomes.filter((each) => !/^sql\.(?:not-reading|[0-9A-Z]{5}) /.test(each))).toEqual([]);
    expect(await state()).toEqual(before);
    expect(await counters()).toBe(written);
  });

  test('the session itself refuses them, but for the few that only the list of functions stops', async () => {
    const before = await state();
    const allowed: string[] = [];
    for (const query of HOSTILE) {
      const attempt = context();
      const ending = new AbortController().signal;
      const connection = await openConnection({
        reached: attempt.reach('db'),
        runId: 'x',
        limitMs: 3000,
        mostBytes: 8 * 1024 * 1024,
        ending,
      });
      const refused = readOnlyQuery(connection, { query, params: [], mostRows: 100, limitMs: 3000 }).then(
        () => false,
        () => true,
      );
      if (!(await refused)) allowed.push(query);
      await connection.close();
    }
    expect(allowed).toEqual(["select pg_notify('a', 'b')", 'select pg_advisory_lock(1)', 'select lo_create(4711)']);
    expect(await state()).toEqual(before);
  });

  test.each([
    ['a table that is not there', 'select * from missing', 'sql.42P01', 'system'],
    ['a column that is not there', 'select missing from jobs', 'sql.42703', 'system'],
    ['a typing error', 'select id from jobs wher id = 1', 'sql.42601', 'flow'],
    ['a value of the wrong type', "select * from jobs where id = 'x'::int", 'sql.22P02', 'flow'],
    ['a division by zero', 'select 1 / 0', 'sql.22012', 'flow'],
    ['two columns of one name', 'select 1 as a, 2 as a', 'sql.column-twice', 'flow'],
    ['a number that cannot be read', 'select \'{"n": 12345678901234567890}\'::json as j', 'sql.inexact', 'flow'],
    ['a key that occurs twice', 'select \'{"a": 1, "a": 2}\'::json as j', 'sql.inexact', 'flow'],
    ['far too much', "select repeat('x', 20000000)", 'sql.too-large', 'flow'],
  ])('%s', async (_, query, code, blame) => {
    expect(await failureFrom(ask({ query }))).toMatchObject({ code, blame });
  });

  test('what takes too long ends in time, by the server or from here', async () => {
    const slow = 'select count(*) from generate_series(1, 1000000000000)';
    expect(await failureFrom(ask({ query: slow, timeout: '300ms' }))).toMatchObject({ blame: 'system' });
  });

  test.each([
    ['a wrong password', { reached: { password: 'wrong' } }, 'sql.28P01', 'precondition'],
    ['a database that is not there', { target: { database: 'none' } }, 'sql.3D000', 'precondition'],
    ['no connection left', { target: { user: 'few' } }, 'sql.53300', 'system'],
  ])('%s', async (_, options, code, blame) => {
    await server.psql("alter role few password 'correct-horse-7'");
    const reached = { route: server.route, password: POSTGRES_PASSWORD, ...('reached' in options && options.reached) };
    const target = 'target' in options ? options.target : {};
    expect(await failureFrom(ask({}, { target, reached }))).toMatchObject({ code, blame });
  });

  test('a role that may not become another reads with its own rights', async () => {
    const options = { target: { user: 'reader' }, reached: { route: server.route, password: 'reads-only-9' } };
    const { record } = await ask({ query: 'select count(*) as jobs from jobs' }, options);
    expect(record).toMatchObject({ role: 'reader', rows: [{ jobs: 2 }] });
    expect(await failureFrom(ask({ query: 'select * from hidden' }, options))).toMatchObject({
      code: 'sql.42501',
      blame: 'precondition',
    });
  });

  test('rows that row-level security would hide are not silently missing', async () => {
    await server.psql(
      'create table secured (id int); insert into secured values (1); alter table secured enable row level security',
    );
    expect(await failureFrom(ask({ query: 'select * from secured' }))).toMatchObject({ code: 'sql.42501' });
  });

  test('a server that shuts down or starts up has not done its part', async () => {
    await server.docker('exec', server.name, 'sh', '-c', 'echo x > /dev/null');
    await server.docker('pause', server.name);
    expect(await failureFrom(ask({ timeout: '400ms' }))).toMatchObject({ code: 'timeout', blame: 'system' });
    await server.docker('unpause', server.name);
    await server.docker('stop', '-t', '5', server.name);
    expect(await failureFrom(ask({ timeout: '400ms' }))).toMatchObject({ blame: 'system' });
  });
});
