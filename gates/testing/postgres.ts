import type {
  PostgresAccess,
  PostgresActivity,
  PostgresSchema,
  PostgresServer,
} from '../../src/model/evidence/postgres-server.ts';
import { secondsAgo } from './evidence.ts';

// A sound Postgres server of the service `db`; a case states only what is different about its own.

const OF = { service: 'db', container: 'shop-db-1' };

export type DatabaseSession = PostgresActivity['sessions'][number];
export type DatabaseTransaction = PostgresActivity['transactions'][number];
export type DatabaseTable = PostgresSchema['tables'][number];

export function aPostgresAccess(different: Partial<PostgresAccess> = {}): PostgresAccess {
  return { ...OF, route: { via: 'published port', host: '127.0.0.1', port: 5432 }, ...different };
}

/** A server that nobody allowed to read. */
export function anUnreadPostgres(): PostgresAccess {
  return { ...OF, notRead: { code: 'credentials.needed', message: 'no credentials are given' } };
}

/** @param settings those that are not as usual, by name */
export function aPostgresServer(
  different: Partial<PostgresServer> = {},
  settings: Readonly<Record<string, string>> = {},
): PostgresServer {
  const usual = { autovacuum: 'on', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', ssl: 'off' };
  const logging = { log_statement: 'none', log_min_duration_statement: '-1', log_parameter_max_length: '-1' };
  const others = { track_counts: 'on', password_encryption: 'scram-sha-256', data_checksums: 'off' };
  return {
    ...OF,
    version: '15.8',
    versionNumber: 150_008,
    startedAt: secondsAgo(3600),
    inRecovery: false,
    database: 'shop',
    authentication: 'scram-sha-256',
    encrypted: false,
    role: {
      name: 'gates',
      superuser: false,
      createRole: false,
      createDatabase: false,
      replication: false,
      bypassesRowSecurity: false,
      readsAllStatistics: true,
    },
    settings: [
      { name: 'checkpoint_timeout', setting: '300', unit: 's', source: 'default' },
      ...Object.entries({ ...usual, ...logging, ...others, ...settings }).map(([name, setting]) => ({
        name,
        setting,
        source: name in settings ? 'configuration file' : 'default',
      })),
    ],
    pendingRestart: [],
    connections: { used: 8, maximum: 100, reserved: 3 },
    databases: [aDatabase()],
    checkpoints: { timed: 12, requested: 1, buffers: 4200, since: secondsAgo(3600) },
    replicationSlots: [],
    latencyMs: [0.4, 0.3, 0.3],
    clock: { skewMs: 1, uncertaintyMs: 2 },
    ...different,
  };
}

export function aDatabase(
  different: Partial<PostgresServer['databases'][number]> = {},
): PostgresServer['databases'][number] {
  const counted = { commits: 900, rollbacks: 3, deadlocks: 0, transactionIdAge: 1000 };
  return { name: 'shop', template: false, sizeBytes: 9 * 1024 ** 2, connections: 8, ...counted, ...different };
}

export function aPostgresActivity(different: Partial<PostgresActivity> = {}): PostgresActivity {
  return { ...OF, sessions: [aSession()], transactions: [], lockWaits: [], replicas: [], ...different };
}

/** A session of the service `api`, when that has the usual address. */
export function aSession(different: Partial<DatabaseSession> = {}): DatabaseSession {
  const counted = { total: 4, active: 1, inTransaction: 0 };
  const role = { user: 'shop', superuser: false };
  return {
    address: '172.20.0.2',
    application: 'api',
    ...role,
    database: 'shop',
    encrypted: false,
    ...counted,
    ...different,
  };
}

export function aTransaction(different: Partial<DatabaseTransaction> = {}): DatabaseTransaction {
  const client = { address: '172.20.0.2', application: 'api', user: 'shop' };
  return { ...client, pid: 70, state: 'active', openSeconds: 0.2, stateSeconds: 0.2, ...different };
}

export function aPostgresSchema(different: Partial<PostgresSchema> = {}): PostgresSchema {
  return {
    ...OF,
    database: 'shop',
    tables: [aTable('users'), aTable('schema_migrations')],
    cut: false,
    vacuum: [],
    invalidIndexes: [],
    expectedTables: [],
    ...different,
  };
}

export function aTable(name: string, different: Partial<DatabaseTable> = {}): DatabaseTable {
  return {
    schema: 'public',
    name,
    estimatedRows: 12,
    sizeBytes: 8192,
    columns: [
      { name: 'id', type: 'integer', nullable: false },
      { name: 'name', type: 'character varying(50)', nullable: true },
    ],
    primaryKey: ['id'],
    unique: [],
    foreignKeys: [],
    ...different,
  };
}
