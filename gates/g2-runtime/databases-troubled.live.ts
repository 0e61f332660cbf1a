import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import {
  AS_READER,
  CONSENT,
  type LivePostgres,
  livePostgres,
  READER_PASSWORD,
} from '../../src/collect/postgres/testing/live-postgres.ts';

// A real server in trouble: what an audit finds.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';

describe.skipIf('unavailable' in live)(`a Postgres server in trouble${skipped}`, () => {
  if ('unavailable' in live) return;
  let server: LivePostgres;

  beforeAll(async () => {
    server = await livePostgres(live, 'gates_live_databases_troubled');
  });
  afterAll(() => server.remove());

  test('connections close to the limit are found', async () => {
    await server.hold(16);
    const { checks } = await server.audit(CONSENT);
    expect(checks.get('database-connections-near-limit')?.findings).toMatchObject([
      { observed: '16 of 20 connections used, 3 reserved: 94 % of what clients may use' },
    ]);
    await server.hold(1);
    const full = await server.audit(CONSENT);
    expect(full.findings).toContain('database-connections-exhausted db');
  });

  test('a server that lets nobody in any more is found, and the rest is not evaluated', async () => {
    await server.hold(17);
    const { checks } = await server.audit(AS_READER, READER_PASSWORD);
    expect(checks.get('database-connections-exhausted')?.findings).toMatchObject([{ priority: 'P1' }]);
    expect(checks.get('durability-disabled')).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringContaining('53300'),
    });
  });

  test('a table that is expected and missing is found, one that is there is not', async () => {
    const expected = 'expect: { tables: [users, public.jobs, orders, { name: users, columns: [id, email] }] }';
    const { checks } = await server.audit(`services: { db: { credentials: { fromContainer: true }, ${expected} } }`);
    expect(checks.get('expected-table-missing')?.findings.map(({ message }) => message)).toEqual([
      'table orders is missing',
      'table users has no column email',
    ]);
  });

  test('types and keys that are not as expected are found, those that are so are not', async () => {
    const users = '{ name: users, types: { id: serial, name: varchar(40) }, unique: [[name]] }';
    const jobs = '{ name: jobs, primaryKey: [id], references: { user_id: users.id, id: users.id } }';
    const expected = `expect: { tables: [${users}, ${jobs}] }`;
    const { checks } = await server.audit(`services: { db: { credentials: { fromContainer: true }, ${expected} } }`);
    expect(checks.get('expected-table-different')?.findings.map(({ message }) => message)).toEqual([
      'column name of table users has another type',
      'column id of table jobs does not refer to users.id',
    ]);
  });

  test('who waits for a lock is found, and who keeps it is shown', async () => {
    const [idle, waiting] = await Promise.all([server.connect(), server.connect()]);
    onTestFinished(async () => {
      await idle?.end();
      await waiting?.end();
    });
    await idle?.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    const wait = waiting?.query('SELECT count(*) FROM users').catch(() => undefined);
    await sleep(6000);
    const { result, checks } = await server.audit(CONSENT);
    expect(checks.get('database-lock-wait')?.findings).toMatchObject([
      {
        message: 'a client on the host or of another project waits for a lock on table users',
        observed: expect.stringMatching(/AccessShareLock .* blocked by process \d+$/),
      },
    ]);
    const connections = result.gates[0]?.sections
      .flatMap(({ exhibits }) => exhibits)
      .find(({ id }) => id === 'database-connections');
    expect(connections?.rows.map(({ cells }) => cells.slice(5, 8))).toEqual([['2', '1', '1']]);
    await idle?.query('ROLLBACK');
    await wait;
  });
});
