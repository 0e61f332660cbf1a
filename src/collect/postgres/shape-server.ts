import type { PostgresServer } from '../../model/evidence/postgres-server.ts';
import { ReadFailure } from '../../model/intake.ts';
import type { Row, StatementName } from './catalogue/catalogue.ts';
import type { Authentication } from './connection.ts';
import type { Answers } from './read-statements.ts';
import type { Answer } from './session.ts';

export const SERVER_FACTS = [
  'server',
  'settings',
  'pending-settings',
  'role',
  'connections',
  'databases',
  'replication-slots',
] as const satisfies readonly StatementName[];

export interface ServerReadings {
  readonly facts: Answers<(typeof SERVER_FACTS)[number]>;
  readonly authentication: Authentication;
  readonly checkpoints: readonly Row<'checkpoints-before-17'>[];
  readonly clocks: readonly Answer<'clock'>[];
  /** Empty when they could not be read. */
  readonly sizes: readonly Row<'database-sizes'>[];
}

/** The facts of a server out of the rows that it gave. */
export function shapeServer(
  of: Pick<PostgresServer, 'service' | 'container'>,
  { facts, authentication, checkpoints, clocks, sizes }: ServerReadings,
): PostgresServer {
  const server = only(facts.server.rows);
  const settings = some(facts.settings.rows).map(({ unit, ...row }) => ({ ...row, ...(unit !== null && { unit }) }));
  return {
    ...of,
    version: server.version,
    versionNumber: server.version_number,
    startedAt: moment(server.started),
    inRecovery: server.in_recovery,
    database: server.database,
    authentication,
    encrypted: server.encrypted,
    role: shapeRole(server.role, only(facts.role.rows)),
    settings,
    pendingRestart: facts['pending-settings'].rows.map(({ name }) => name),
    connections: { used: only(facts.connections.rows).used, ...capacity(settings) },
    databases: some(facts.databases.rows).map((row) => shapeDatabase(row, sizes)),
    checkpoints: shapeCheckpoints(only(checkpoints)),
    replicationSlots: facts['replication-slots'].rows.map(({ retained_bytes: retained, ...row }) => ({
      ...row,
      ...(retained !== null && { retainedBytes: retained }),
    })),
    latencyMs: clocks.map(({ milliseconds }) => Math.round(milliseconds * 100) / 100),
    clock: clockOf(clocks),
  };
}

function shapeRole(name: string, rights: Row<'role'>): PostgresServer['role'] {
  return {
    name,
    superuser: rights.superuser,
    createRole: rights.create_role,
    createDatabase: rights.create_database,
    replication: rights.replication,
    bypassesRowSecurity: rights.bypasses_row_security,
    readsAllStatistics: rights.reads_all_statistics,
  };
}

/** Seconds since 1970 as ISO 8601. */
export function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function capacity(settings: PostgresServer['settings']): { maximum: number; reserved: number } {
  const numberOf = (wanted: string) => Number(settings.find(({ name }) => name === wanted)?.setting ?? 0);
  const reserved = numberOf('superuser_reserved_connections') + numberOf('reserved_connections');
  return { maximum: numberOf('max_connections'), reserved };
}

function shapeDatabase(
  { transaction_id_age: transactionIdAge, ...row }: Row<'databases'>,
  sizes: readonly Row<'database-sizes'>[],
): PostgresServer['databases'][number] {
  const size = sizes.find(({ name }) => name === row.name);
  return { ...row, transactionIdAge, ...(size && { sizeBytes: size.bytes }) };
}

function shapeCheckpoints({ since, ...counted }: Row<'checkpoints-before-17'>): PostgresServer['checkpoints'] {
  return { ...counted, ...(since !== null && { since: moment(since) }) };
}

/** The shortest round trip tells the clock best: it was read somewhere between question and answer. */
function clockOf(clocks: readonly Answer<'clock'>[]): PostgresServer['clock'] {
  const best = clocks.toSorted((a, b) => a.milliseconds - b.milliseconds)[0];
  if (!best) throw new ReadFailure('protocol', 'the clock of the server was not read');
  const middle = best.askedAt.getTime() + best.milliseconds / 2;
  const skewMs = Math.round(only(best.rows).now * 1000 - middle);
  return { skewMs, uncertaintyMs: Math.ceil(best.milliseconds / 2) + 1 };
}

/** Rows of which every server has at least one. @throws ReadFailure `protocol` */
function some<T>(rows: readonly T[]): readonly T[] {
  if (rows.length === 0) throw new ReadFailure('protocol', 'the server answers with no rows where it always has some');
  return rows;
}

function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new ReadFailure('protocol', 'a statement that gives one row gave none');
  return row;
}
