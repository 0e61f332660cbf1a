import * as z from 'zod';
import { ServiceAccess } from './service-access.ts';

const InService = z.object({ service: z.string(), container: z.string() });

/** How a Postgres server was reached, or why it was not read (`notRead`). */
export const PostgresAccess = ServiceAccess.extend({
  /** It let nobody in: every connection that the role may use was taken (53300). */
  full: z.boolean().optional(),
});
export type PostgresAccess = z.infer<typeof PostgresAccess>;

/** What a server tells of itself in its own views; times are ISO 8601 in UTC. */
export const PostgresServer = InService.extend({
  version: z.string(),
  /** 150018 stands for 15.18. */
  versionNumber: z.number(),
  startedAt: z.string(),
  /** It only replays what another server sends it. */
  inRecovery: z.boolean(),
  /** The database that was connected to. */
  database: z.string(),
  /** How we were let in; `none`: nothing was asked of us. */
  authentication: z.enum(['none', 'password', 'md5', 'scram-sha-256']),
  /** Whether our own connection was encrypted. */
  encrypted: z.boolean(),
  /** The role that we read as. */
  role: z.object({
    name: z.string(),
    superuser: z.boolean(),
    createRole: z.boolean(),
    createDatabase: z.boolean(),
    replication: z.boolean(),
    bypassesRowSecurity: z.boolean(),
    /** May see the sessions of others, as members of pg_monitor may. */
    readsAllStatistics: z.boolean(),
  }),
  /** Settings of fixed names, as the server writes them; sizes and times in `unit`. */
  settings: z.array(
    z.object({ name: z.string(), setting: z.string(), unit: z.string().optional(), source: z.string() }),
  ),
  /** Settings that were changed and wait for a restart of the server. */
  pendingRestart: z.array(z.string()),
  /** Client connections without our own, against what there is for clients that are no superuser. */
  connections: z.object({ used: z.number(), maximum: z.number(), reserved: z.number() }),
  databases: z.array(
    z.object({
      name: z.string(),
      template: z.boolean(),
      /** Absent when it could not be told in time, or the role may not. */
      sizeBytes: z.number().optional(),
      connections: z.number(),
      commits: z.number(),
      rollbacks: z.number(),
      deadlocks: z.number(),
      /** Transactions since the oldest one that is not frozen yet; the server stops at two thousand million. */
      transactionIdAge: z.number(),
    }),
  ),
  checkpoints: z.object({
    timed: z.number(),
    requested: z.number(),
    /** Pages of 8 KiB that checkpoints wrote. */
    buffers: z.number(),
    /** Since when they are counted. */
    since: z.string().optional(),
  }),
  replicationSlots: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      active: z.boolean(),
      /** Log that is kept for it; absent when it keeps none. */
      retainedBytes: z.number().optional(),
    }),
  ),
  /** Round trips of a statement that reads nothing, milliseconds, in the order in which they were made. */
  latencyMs: z.array(z.number()),
  /** The server's clock less ours, milliseconds, known to within `uncertaintyMs` either way. */
  clock: z.object({ skewMs: z.number(), uncertaintyMs: z.number() }),
});
export type PostgresServer = z.infer<typeof PostgresServer>;

/** Who is connected: absent parts are those that Postgres does not tell, such as the address of a local socket. */
const Client = z.object({ address: z.string().optional(), application: z.string(), user: z.string() });

/** What clients are doing at one moment. What they run is never read: the text of a statement may hold secrets. */
export const PostgresActivity = InService.extend({
  /** Sessions other than ours, those that are alike counted together. */
  sessions: z.array(
    Client.extend({
      database: z.string(),
      superuser: z.boolean(),
      encrypted: z.boolean(),
      total: z.number(),
      active: z.number(),
      inTransaction: z.number(),
    }),
  ),
  /** Open transactions, the oldest first. */
  transactions: z.array(
    Client.extend({
      pid: z.number(),
      /** `active`, `idle in transaction` … */
      state: z.string(),
      openSeconds: z.number(),
      /** Since when it is in this state. */
      stateSeconds: z.number(),
    }),
  ),
  lockWaits: z.array(
    Client.extend({
      pid: z.number(),
      mode: z.string(),
      /** What the lock is on: `relation`, `transactionid`, `tuple` … */
      lock: z.string(),
      table: z.string().optional(),
      /** Since the statement that waits was begun. */
      statementSeconds: z.number(),
      blockedBy: z.array(z.number()),
    }),
  ),
  replicas: z.array(
    z.object({
      address: z.string().optional(),
      application: z.string(),
      state: z.string(),
      synchronous: z.string(),
      lagBytes: z.number().optional(),
      lagSeconds: z.number().optional(),
    }),
  ),
});
export type PostgresActivity = z.infer<typeof PostgresActivity>;

/** How many rows a table has where the settings expect a number: exact, or why they were not counted. */
const RowCount = z.union([z.object({ rows: z.number() }), z.object({ reason: z.string() })]);

/** The shape of one database, from its catalogues: no row of a table is read. */
export const PostgresSchema = InService.extend({
  database: z.string(),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      /** As the statistics have it; zero also where nothing was counted yet. */
      estimatedRows: z.number(),
      rowCount: RowCount.optional(),
      /** Without indexes, as of the last vacuum or analysis. */
      sizeBytes: z.number(),
      columns: z.array(z.object({ name: z.string(), type: z.string(), nullable: z.boolean() })),
      primaryKey: z.array(z.string()),
      unique: z.array(z.array(z.string())),
      foreignKeys: z.array(
        z.object({ columns: z.array(z.string()), table: z.string(), referenced: z.array(z.string()) }),
      ),
    }),
  ),
  /** True when there are more tables, columns or constraints than are kept. */
  cut: z.boolean(),
  /** Tables with rows that wait to be removed, and those that are left out of it. */
  vacuum: z.array(
    z.object({
      schema: z.string(),
      table: z.string(),
      liveRows: z.number(),
      deadRows: z.number(),
      vacuumedAt: z.string().optional(),
      autovacuumDisabled: z.boolean(),
    }),
  ),
  invalidIndexes: z.array(z.object({ schema: z.string(), table: z.string(), name: z.string() })),
  /** What the settings expect; a name without a schema is looked for in all of them. */
  expectedTables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      // Absent where nothing is expected of them, and in older captures, from here on.
      types: z.record(z.string(), z.string()).optional(),
      primaryKey: z.array(z.string()).optional(),
      unique: z.array(z.array(z.string())).optional(),
      /** `{ user_id: 'users.id' }` */
      references: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export type PostgresSchema = z.infer<typeof PostgresSchema>;
