import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { findingsOf, gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { freePorts } from '../../fixtures/stacks/free-ports.ts';
import { CATALOGUE, FRAME } from '../../src/collect/postgres/catalogue/catalogue.ts';
import { RunResult } from '../../src/model/result.ts';

// A real server that logs every statement: what an audit sends to it, what it finds, and what it says when it cannot.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_databases';
const PASSWORD = 'live-test-password-4711';
const ROLE = { user: 'reader', password: 'reader-password-4711' };
const CONSENT = 'services: { db: { credentials: { fromContainer: true } } }';

const compose = `
services:
  db:
    image: \${POSTGRES_IMAGE}
    command: [postgres, -c, log_statement=all, -c, "log_line_prefix=%a|", -c, max_connections=20]
    environment: { POSTGRES_PASSWORD: ${PASSWORD}, POSTGRES_DB: shop }
    ports: ["127.0.0.1:\${PORT}:5432"]
  inner:
    image: \${POSTGRES_IMAGE}
    environment: { POSTGRES_PASSWORD: ${PASSWORD} }
`;

describe.skipIf('unavailable' in live)(`Postgres servers${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  let port: number;
  let environment: Record<string, string>;

  const docker = (...args: string[]) => command(['docker', ...args], { environment });
  const run = (...args: string[]) =>
    command([...live.compose, '-p', PROJECT, ...args], { environment, folder, timeoutMs: 120_000 });
  const database = `${PROJECT}-db-1`;

  /** What a gate says under these settings, and how long it took. */
  const audit = async (settings: string, variables: Record<string, string> = {}) => {
    const file = join(folder, 'settings.yaml');
    await writeFile(file, settings);
    const start = performance.now();
    const args = ['run', 'g2', '-p', PROJECT, '-H', live.dockerHost, '-c', file, '--json', '--quiet', '--out', folder];
    const { stdout, stderr } = await gates(args, { environment: { ...environment, ...variables } });
    const seconds = (performance.now() - start) / 1000;
    if (stdout === '') throw new Error(stderr);
    const result = RunResult.parse(JSON.parse(stdout));
    const section = result.gates[0]?.sections.find(({ id }) => id === 'databases');
    const checks = new Map(section?.checks.map((check) => [check.id, check]));
    return { result, seconds, checks, findings: findingsOf(result), stdout };
  };
  const connect = async (role: { user: string; password: string } = { user: 'postgres', password: PASSWORD }) => {
    const client = new pg.Client({ host: '127.0.0.1', port, database: 'shop', application_name: 'test', ...role });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const asOperator = async <T>(use: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = await connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  };
  /** Holds connections of a role until the test ends. */
  const hold = async (count: number) => {
    const clients = await Promise.all(Array.from({ length: count }, () => connect(ROLE)));
    onTestFinished(async () => {
      await Promise.all(clients.map((client) => client.end()));
      await sleep(500);
    });
    return clients;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-databases-'));
    ({ PORT: port = 0 } = await freePorts(['PORT']));
    environment = { ...live.environment, PORT: String(port) };
    await writeFile(join(folder, 'compose.yaml'), compose);
    await run('up', '-d');
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const isUp = await asOperator(async () => true).catch(() => false);
      if (isUp) break;
      await sleep(500);
    }
    await asOperator(async (client) => {
      await client.query('CREATE TABLE users (id serial PRIMARY KEY, name varchar(50) UNIQUE NOT NULL)');
      await client.query('CREATE TABLE jobs (id text PRIMARY KEY, user_id integer REFERENCES users (id))');
      await client.query("INSERT INTO users (name) VALUES ('canary-of-a-row-4711')");
      await client.query(`CREATE ROLE ${ROLE.user} LOGIN PASSWORD '${ROLE.password}'`);
    });
  });
  afterAll(async () => {
    await run('down', '-v', '--timeout', '1');
    await rm(folder, { recursive: true, force: true });
  });

  test('an audit sends nothing but the catalogue', async () => {
    await audit(CONSENT);
    const log = await command(['sh', '-c', `docker logs ${database} 2>&1`], { environment });
    const ours = log.split('\n').filter((line) => line.startsWith('gates|'));
    const sent = ours.map((line) => /^gates\|LOG: {2}execute <unnamed>: (.*)$/.exec(line)?.[1] ?? line);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const allowed = new Set([...Object.values(CATALOGUE).map(({ sql }) => sql), ...Object.values(FRAME)].map(digest));
    expect(sent.filter((text) => !allowed.has(digest(text)))).toEqual([]);
    // Each statement between its frame; the one for newer servers is not sent.
    const others = sent.filter((text) => !Object.values(FRAME).some((frame) => frame === text));
    expect([new Set(others).size, sent.length]).toEqual([Object.keys(CATALOGUE).length - 1, others.length * 3]);
  });

  test('an audit changes nothing that is counted', async () => {
    const counted = async () => {
      await sleep(1500);
      return asOperator(async (client) => {
        const changes = 'sum(tup_inserted) AS inserted, sum(tup_updated) AS updated, sum(tup_deleted) AS deleted';
        const statistics = await client.query(`SELECT ${changes}, sum(xact_rollback) FROM pg_stat_database`);
        const users = await client.query('SELECT md5(string_agg(users::text, chr(10))) FROM users');
        return [statistics.rows, users.rows];
      });
    };
    const before = await counted();
    await audit(CONSENT);
    expect(await counted()).toEqual(before);
  });

  test('what the server tells is in the report, and no row and no password', async () => {
    const { result, checks, stdout } = await audit(CONSENT);
    const section = result.gates[0]?.sections.find(({ id }) => id === 'databases');
    const cells = section?.exhibits.flatMap(({ rows }) => rows.map((row) => row.cells.join(' | '))) ?? [];
    expect(cells).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`Asked by | published port, 127.0.0.1:${port}`),
        expect.stringMatching(/Connections \| 0 of 20, 3 reserved/),
        expect.stringMatching(/jobs \| id text not null, user_id integer \| primary key \(id\); .*→ users \(id\)/),
      ]),
    );
    expect(checks.get('audit-role-superuser')?.verdict).toBe('fail');
    expect(checks.get('statement-logging-verbose')?.verdict).toBe('fail');
    expect(stdout).not.toMatch(/canary-of-a-row|live-test-password/);
  });

  test('without consent nothing is sent to it, and how to allow it is told', async () => {
    const logged = () =>
      command(['sh', '-c', `docker logs ${database} 2>&1 | grep -c '^gates|' || true`], { environment });
    const before = await logged();
    const { checks } = await audit('{}');
    expect(await logged()).toBe(before);
    const check = checks.get('durability-disabled');
    expect([check?.verdict, check?.reason]).toEqual([
      'not-applicable',
      expect.stringContaining('services.db.credentials'),
    ]);
  });

  test('a server that is not published is reached by the address of its container', async () => {
    const { result } = await audit('services: { inner: { credentials: { fromContainer: true } } }');
    const overview = result.gates[0]?.sections
      .flatMap(({ exhibits }) => exhibits)
      .find(({ id }) => id === 'database-overview');
    const facts = overview?.rows.map(({ cells }) => cells.join(' ')) ?? [];
    expect(facts).toContainEqual(expect.stringMatching(/inner-1 Asked by container address, [\d.]+:5432/));
    expect(facts).toContainEqual(expect.stringMatching(/inner-1 Version 1\d\./));
  });

  test('connections close to the limit are found', async () => {
    await hold(16);
    const { checks } = await audit(CONSENT);
    expect(checks.get('database-connections-near-limit')?.findings).toMatchObject([
      { observed: '16 of 20 connections used, 3 reserved: 94 % of what clients may use' },
    ]);
    await hold(1);
    const full = await audit(CONSENT);
    expect(full.findings).toContain('database-connections-exhausted db');
  });

  test('a server that lets nobody in any more is found, and the rest is not evaluated', async () => {
    await hold(17);
    const settings = `services: { db: { credentials: { user: ${ROLE.user}, database: shop, passwordEnv: READER } } }`;
    const { checks } = await audit(settings, { READER: ROLE.password });
    expect(checks.get('database-connections-exhausted')?.findings).toMatchObject([{ priority: 'P1' }]);
    expect(checks.get('durability-disabled')).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringContaining('53300'),
    });
  });

  test('with a wrong password nothing is evaluated', async () => {
    const settings = 'services: { db: { credentials: { user: postgres, passwordEnv: WRONG } } }';
    const { checks, result } = await audit(settings, { WRONG: 'a-wrong-password' });
    const verdicts = new Set([...checks.values()].map(({ verdict }) => verdict));
    expect([...verdicts]).toEqual(['indeterminate']);
    expect(checks.get('index-invalid')?.reason).toContain('28P01');
    expect(result.gates[0]?.verdict).not.toBe('passed');
  });

  test('a role without pg_monitor: only what it may not see is not evaluated', async () => {
    await hold(1).then(([client]) => client?.query('SELECT 1'));
    const operator = await connect();
    onTestFinished(() => operator.end());
    const settings = `services: { db: { credentials: { user: ${ROLE.user}, database: shop, passwordEnv: READER } } }`;
    const { checks } = await audit(settings, { READER: ROLE.password });
    expect(checks.get('durability-disabled')?.verdict).toBe('pass');
    expect(checks.get('database-connections-near-limit')?.verdict).toBe('pass');
    expect(checks.get('audit-role-superuser')?.verdict).toBe('pass');
    expect(checks.get('database-transaction-idle')).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringContaining('GRANT pg_monitor'),
    });
    await operator.query(`GRANT pg_monitor TO ${ROLE.user}`);
    const granted = await audit(settings, { READER: ROLE.password });
    await operator.query(`REVOKE pg_monitor FROM ${ROLE.user}`);
    expect(granted.checks.get('database-transaction-idle')?.verdict).toBe('pass');
  });

  test('a table that is expected and missing is found, one that is there is not', async () => {
    const expected = 'expect: { tables: [users, public.jobs, orders, { name: users, columns: [id, email] }] }';
    const { checks } = await audit(`services: { db: { credentials: { fromContainer: true }, ${expected} } }`);
    expect(checks.get('expected-table-missing')?.findings.map(({ message }) => message)).toEqual([
      'table orders is missing',
      'table users has no column email',
    ]);
  });

  test('who waits for a lock is found, and who keeps it is shown', async () => {
    const [idle, waiting] = await Promise.all([connect(), connect()]);
    onTestFinished(async () => {
      await idle?.end();
      await waiting?.end();
    });
    await idle?.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    const wait = waiting?.query('SELECT count(*) FROM users').catch(() => undefined);
    await sleep(6000);
    const { result, checks } = await audit(CONSENT);
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

  test('a server that hangs ends in time, and nothing about it is evaluated', async () => {
    await docker('pause', database);
    onTestFinished(async () => void (await docker('unpause', database)));
    const { seconds, checks } = await audit(`${CONSENT}\ntimeouts: { callMs: 2000 }`);
    expect(seconds).toBeLessThan(15);
    expect(checks.get('durability-disabled')).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringContaining('postgres.timeout'),
    });
  });
});
