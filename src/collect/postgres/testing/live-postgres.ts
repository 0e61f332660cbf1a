import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { findingsOf, gates } from '../../../../fixtures/audit.ts';
import { command } from '../../../../fixtures/engine/command.ts';
import type { FixtureEngine } from '../../../../fixtures/engine/provide-engine.ts';
import { freePorts } from '../../../../fixtures/stacks/free-ports.ts';
import { type CheckResult } from '../../../model/check-result.ts';
import { RunResult } from '../../../model/result.ts';

const OPERATOR = { user: 'postgres', password: 'live-test-password-4711' };
export const READER = { user: 'reader', password: 'reader-password-4711' };
export const CONSENT = 'services: { db: { credentials: { fromContainer: true } } }';
/** Settings under which it is read as a role that owns nothing, and the environment that they need. */
export const AS_READER = `services: { db: { credentials: { user: ${READER.user}, database: shop, passwordEnv: READER } } }`;
export const READER_PASSWORD = { READER: READER.password };

/** What a gate says under some settings. */
export interface DatabaseAudit {
  readonly result: RunResult;
  readonly seconds: number;
  /** Those of the section of databases, by their ids. */
  readonly checks: ReadonlyMap<string, CheckResult>;
  readonly findings: readonly string[];
  readonly stdout: string;
}

export interface LivePostgres {
  /** The container of the server `db`. */
  readonly container: string;
  readonly port: number;
  docker(...args: string[]): Promise<string>;
  /** What its container has written, by a pattern of grep. */
  logged(): Promise<string>;
  audit(settings: string, variables?: Record<string, string>): Promise<DatabaseAudit>;
  connect(role?: { user: string; password: string }): Promise<pg.Client>;
  asOperator<T>(use: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Holds connections of the reader until the test ends. */
  hold(count: number): Promise<pg.Client[]>;
  remove(): Promise<void>;
}

const compose = `
services:
  db:
    image: \${POSTGRES_IMAGE}
    command: [postgres, -c, log_statement=all, -c, "log_line_prefix=%a|", -c, max_connections=20]
    environment: { POSTGRES_PASSWORD: ${OPERATOR.password}, POSTGRES_DB: shop }
    ports: ["127.0.0.1:\${PORT}:5432"]
  inner:
    image: \${POSTGRES_IMAGE}
    environment: { POSTGRES_PASSWORD: ${OPERATOR.password} }
`;

/** A real server that logs every statement, with a few tables, and one beside it that is not published. */
export async function livePostgres(live: FixtureEngine, project: string): Promise<LivePostgres> {
  const folder = await mkdtemp(join(tmpdir(), `${project}-`));
  const { PORT: port = 0 } = await freePorts(['PORT']);
  const environment = { ...live.environment, PORT: String(port) };
  const run = (...args: string[]) =>
    command([...live.compose, '-p', project, ...args], { environment, folder, timeoutMs: 120_000 });
  const container = `${project}-db-1`;
  const connect = (role = OPERATOR) => connected({ port, ...role });
  const asOperator = <T>(use: (client: pg.Client) => Promise<T>) => during(connect(), use);
  await writeFile(join(folder, 'compose.yaml'), compose);
  await run('up', '-d');
  await untilUp(() => asOperator(async () => true));
  await asOperator(fill);
  return {
    container,
    port,
    connect,
    asOperator,
    docker: (...args) => command(['docker', ...args], { environment }),
    logged: () => command(['sh', '-c', `docker logs ${container} 2>&1`], { environment }),
    audit: (settings, variables = {}) =>
      audited({
        settings,
        folder,
        project,
        dockerHost: live.dockerHost,
        environment: { ...environment, ...variables },
      }),
    hold: async (count) => {
      const clients = await Promise.all(Array.from({ length: count }, () => connect(READER)));
      onTestFinished(async () => {
        await Promise.all(clients.map((client) => client.end()));
        await sleep(500);
      });
      return clients;
    },
    remove: async () => {
      await run('down', '-v', '--timeout', '1');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function connected(role: { port: number; user: string; password: string }): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', database: 'shop', application_name: 'test', ...role });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function during<T>(connecting: Promise<pg.Client>, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connecting;
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function untilUp(attempt: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (await attempt().catch(() => false)) return;
    await sleep(500);
  }
}

async function fill(client: pg.Client): Promise<void> {
  await client.query('CREATE TABLE users (id serial PRIMARY KEY, name varchar(50) UNIQUE NOT NULL)');
  await client.query('CREATE TABLE jobs (id text PRIMARY KEY, user_id integer REFERENCES users (id))');
  await client.query("INSERT INTO users (name) VALUES ('canary-of-a-row-4711')");
  await client.query(`CREATE ROLE ${READER.user} LOGIN PASSWORD '${READER.password}'`);
}

interface Asked {
  readonly settings: string;
  readonly folder: string;
  readonly project: string;
  readonly dockerHost: string;
  readonly environment: Record<string, string>;
}

async function audited({ settings, folder, project, dockerHost, environment }: Asked): Promise<DatabaseAudit> {
  const file = join(folder, 'settings.yaml');
  await writeFile(file, settings);
  const start = performance.now();
  const args = ['run', 'g2', '-p', project, '-H', dockerHost, '-c', file, '--json', '--quiet', '--out', folder];
  const { stdout, stderr } = await gates(args, { environment });
  const seconds = (performance.now() - start) / 1000;
  if (stdout === '') throw new Error(stderr);
  const result = RunResult.parse(JSON.parse(stdout));
  const section = result.gates[0]?.sections.find(({ id }) => id === 'databases');
  const checks = new Map(section?.checks.map((check) => [check.id, check]));
  return { result, seconds, checks, findings: findingsOf(result), stdout };
}
