import * as z from 'zod';
import { statement } from './statement.ts';

const text = z.string().nullable();

/** Sessions of clients other than our own. The text of what they run is never read: it may hold secrets. */
const CLIENTS = `a.datid IS NOT NULL AND a.usesysid IS NOT NULL
  AND coalesce(a.backend_type, 'client backend') = 'client backend' AND a.pid <> pg_backend_pid()`;

/** What only superusers and members of pg_read_all_stats (pg_monitor) see completely. */
export const ACTIVITY_STATEMENTS = {
  sessions: statement(
    z.object({
      address: text,
      application: text,
      user: z.string(),
      superuser: z.boolean(),
      database: text,
      encrypted: z.boolean().nullable(),
      total: z.number(),
      active: z.number(),
      in_transaction: z.number(),
      hidden: z.number(),
      untracked: z.number(),
    }),
    `SELECT host(a.client_addr) AS address, a.application_name AS application, a.usename::text AS user,
      coalesce(r.rolsuper, false) AS superuser, a.datname::text AS database, s.ssl AS encrypted, count(*)::int4 AS total,
      (count(*) FILTER (WHERE a.state = 'active'))::int4 AS active,
      (count(*) FILTER (WHERE a.state LIKE 'idle in transaction%'))::int4 AS in_transaction,
      (count(*) FILTER (WHERE a.query = '<insufficient privilege>'))::int4 AS hidden,
      (count(*) FILTER (WHERE a.state = 'disabled'))::int4 AS untracked
      FROM pg_stat_activity a LEFT JOIN pg_stat_ssl s ON s.pid = a.pid LEFT JOIN pg_roles r ON r.oid = a.usesysid
      WHERE ${CLIENTS} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 7 DESC, 1, 2, 3, 5 LIMIT 501`,
  ),
  transactions: statement(
    z.object({
      pid: z.number(),
      address: text,
      application: text,
      user: text,
      state: text,
      open_seconds: z.number(),
      state_seconds: z.number(),
    }),
    `SELECT a.pid, host(a.client_addr) AS address, a.application_name AS application, a.usename::text AS user, a.state,
      extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS open_seconds,
      extract(epoch FROM clock_timestamp() - a.state_change)::float8 AS state_seconds
      FROM pg_stat_activity a WHERE ${CLIENTS} AND a.xact_start IS NOT NULL AND a.state_change IS NOT NULL
      ORDER BY a.xact_start, a.pid LIMIT 100`,
  ),
  'lock-waits': statement(
    z.object({
      pid: z.number(),
      address: text,
      application: text,
      user: text,
      mode: z.string(),
      lock: z.string(),
      table: text,
      statement_seconds: z.number(),
      blocked_by: z.array(z.number()),
    }),
    `SELECT l.pid, host(a.client_addr) AS address, a.application_name AS application, a.usename::text AS user, l.mode,
      l.locktype AS lock, c.relname::text AS table,
      extract(epoch FROM clock_timestamp() - a.query_start)::float8 AS statement_seconds,
      pg_blocking_pids(l.pid) AS blocked_by
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      LEFT JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
      LEFT JOIN pg_class c ON c.oid = l.relation AND d.oid IS NOT NULL
      WHERE NOT l.granted AND a.query_start IS NOT NULL ORDER BY a.query_start, l.pid LIMIT 100`,
  ),
  replicas: statement(
    z.object({
      address: text,
      application: text,
      state: text,
      synchronous: text,
      lag_bytes: z.number().nullable(),
      lag_seconds: z.number().nullable(),
    }),
    `SELECT host(client_addr) AS address, application_name AS application, state, sync_state AS synchronous,
      pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END,
        replay_lsn)::float8 AS lag_bytes,
      extract(epoch FROM replay_lag)::float8 AS lag_seconds
      FROM pg_stat_replication ORDER BY application_name, pid LIMIT 100`,
  ),
} as const;
