import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CATALOGUE, FRAME } from '../../src/collect/postgres/catalogue/catalogue.ts';
import { countStatement } from '../../src/collect/postgres/count-rows.ts';
import { CONSENT, type LivePostgres, livePostgres } from '../../src/collect/postgres/testing/live-postgres.ts';

// A real server that logs every statement: what an audit sends to it, and what it tells.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';

describe.skipIf('unavailable' in live)(`Postgres servers${skipped}`, () => {
  if ('unavailable' in live) return;
  let server: LivePostgres;

  beforeAll(async () => {
    server = await livePostgres(live, 'gates_live_databases');
  });
  afterAll(() => server.remove());

  test('an audit sends nothing but the catalogue', async () => {
    await server.audit(CONSENT);
    const log = await server.logged();
    const ours = log.split('\n').filter((line) => line.startsWith('gates|'));
    const sent = ours.map((line) => /^gates\|LOG: {2}execute <unnamed>: (.*)$/.exec(line)?.[1] ?? line);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const allowed = new Set([...Object.values(CATALOGUE).map(({ sql }) => sql), ...Object.values(FRAME)].map(digest));
    expect(sent.filter((text) => !allowed.has(digest(text)))).toEqual([]);
    // Each statement between its frame; the one for newer servers is not sent.
    const others = sent.filter((text) => !Object.values(FRAME).some((frame) => frame === text));
    expect([new Set(others).size, sent.length]).toEqual([Object.keys(CATALOGUE).length - 1, others.length * 3]);
  });

  test('rows are counted where a number of them is expected, in one more statement for each table', async () => {
    const before = (await server.logged()).length;
    const { result } = await server.audit(
      `${CONSENT}\nexpectations: [{ service: db, rows: { users: '>= 2', jobs: 0 } }]`,
    );
    const sent = (await server.logged()).slice(before).split('\n');
    const counts = ['users', 'jobs'].map((name) => countStatement({ schema: 'public', name }, 100_000));
    for (const text of counts) expect(sent.filter((line) => line.endsWith(`: ${text}`))).toHaveLength(1);
    const expectations = result.gates[0]?.sections.flatMap(({ exhibits }) => exhibits);
    const rows = expectations
      ?.find(({ id }) => id === 'declared-expectations')
      ?.rows.map(({ cells }) => cells.slice(1, 5));
    expect(rows).toEqual([
      ['rows of users', '>= 2', `${server.container} public.users: 1 row, counted`, 'unmet'],
      ['rows of jobs', '0', `${server.container} public.jobs: 0 rows, counted`, 'met'],
    ]);
  });

  test('an audit changes nothing that is counted', async () => {
    const counted = async () => {
      await sleep(1500);
      return server.asOperator(async (client) => {
        const changes = 'sum(tup_inserted) AS inserted, sum(tup_updated) AS updated, sum(tup_deleted) AS deleted';
        const statistics = await client.query(`SELECT ${changes}, sum(xact_rollback) FROM pg_stat_database`);
        const users = await client.query('SELECT md5(string_agg(users::text, chr(10))) FROM users');
        return [statistics.rows, users.rows];
      });
    };
    const before = await counted();
    await server.audit(CONSENT);
    expect(await counted()).toEqual(before);
  });

  test('what the server tells is in the report, and no row and no password', async () => {
    const { result, checks, stdout } = await server.audit(CONSENT);
    const section = result.gates[0]?.sections.find(({ id }) => id === 'databases');
    const cells = section?.exhibits.flatMap(({ rows }) => rows.map((row) => row.cells.join(' | '))) ?? [];
    expect(cells).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`Asked by | published port, 127.0.0.1:${server.port}`),
        expect.stringMatching(/Connections \| 0 of 20, 3 reserved/),
        expect.stringMatching(/jobs \| id text not null, user_id integer \| primary key \(id\); .*→ users \(id\)/),
      ]),
    );
    expect(checks.get('audit-role-superuser')?.verdict).toBe('fail');
    expect(checks.get('statement-logging-verbose')?.verdict).toBe('fail');
    expect(stdout).not.toMatch(/canary-of-a-row|live-test-password/);
  });

  test('without consent nothing is sent to it, and how to allow it is told', async () => {
    const logged = async () => (await server.logged()).split('\n').filter((line) => line.startsWith('gates|')).length;
    const before = await logged();
    const { checks } = await server.audit('{}');
    expect(await logged()).toBe(before);
    const check = checks.get('durability-disabled');
    expect([check?.verdict, check?.reason]).toEqual([
      'not-applicable',
      expect.stringContaining('services.db.credentials'),
    ]);
  });

  test('a server that is not published is reached by the address of its container', async () => {
    const { result } = await server.audit('services: { inner: { credentials: { fromContainer: true } } }');
    const overview = result.gates[0]?.sections
      .flatMap(({ exhibits }) => exhibits)
      .find(({ id }) => id === 'database-overview');
    const facts = overview?.rows.map(({ cells }) => cells.join(' ')) ?? [];
    expect(facts).toContainEqual(expect.stringMatching(/inner-1 Asked by container address, [\d.]+:5432/));
    expect(facts).toContainEqual(expect.stringMatching(/inner-1 Version 1\d\./));
  });
});
