import * as z from 'zod';
import { READ_SETTINGS } from './read-settings.ts';
import { statement } from './statement.ts';

const LATEST_POSITION = `CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END`;

/** What every role may see of a server. */
export const SERVER_STATEMENTS = {
  server: statement(
    z.object({
      version: z.string(),
      version_number: z.number(),
      database: z.string(),
      role: z.string(),
      in_recovery: z.boolean(),
      started: z.number(),
      encrypted: z.boolean(),
    }),
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int4 AS version_number,
      current_database()::text AS database, current_user::text AS role, pg_is_in_recovery() AS in_recovery,
      extract(epoch FROM pg_postmaster_start_time())::float8 AS started,
      coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted`,
  ),
  clock: statement(z.object({ now: z.number() }), `SELECT extract(epoch FROM clock_timestamp())::float8 AS now`),
  settings: statement(
    z.object({ name: z.string(), setting: z.string(), unit: z.string().nullable(), source: z.string() }),
    `SELECT name, setting, unit, source FROM pg_settings
      WHERE name IN (${READ_SETTINGS.map((name) => `'${name}'`).join(', ')}) ORDER BY name LIMIT 100`,
  ),
  'pending-settings': statement(
    z.object({ name: z.string() }),
    `SELECT name FROM pg_settings WHERE pending_restart ORDER BY name LIMIT 100`,
  ),
  role: statement(
    z.object({
      superuser: z.boolean(),
      create_role: z.boolean(),
      create_database: z.boolean(),
      replication: z.boolean(),
      bypasses_row_security: z.boolean(),
      reads_all_statistics: z.boolean(),
    }),
    `SELECT rolsuper AS superuser, rolcreaterole AS create_role, rolcreatedb AS create_database,
      rolreplication AS replication, rolbypassrls AS bypasses_row_security,
      pg_has_role(oid, 'pg_read_all_stats', 'USAGE') AS reads_all_statistics
      FROM pg_roles WHERE rolname = current_user LIMIT 1`,
  ),
  // What a role may not see of others' sessions is null; what is counted here it sees of all of them.
  connections: statement(
    z.object({ used: z.number() }),
    `SELECT count(*)::int4 AS used FROM pg_stat_activity WHERE datid IS NOT NULL AND usesysid IS NOT NULL
      AND coalesce(backend_type, 'client backend') = 'client backend' AND pid <> pg_backend_pid()`,
  ),
  databases: statement(
    z.object({
      name: z.string(),
      template: z.boolean(),
      connections: z.number(),
      commits: z.number(),
      rollbacks: z.number(),
      deadlocks: z.number(),
      transaction_id_age: z.number(),
    }),
    `SELECT d.datname::text AS name, d.datistemplate AS template, coalesce(s.numbackends, 0)::int4 AS connections,
      coalesce(s.xact_commit, 0)::float8 AS commits, coalesce(s.xact_rollback, 0)::float8 AS rollbacks,
      coalesce(s.deadlocks, 0)::float8 AS deadlocks, age(d.datfrozenxid)::float8 AS transaction_id_age
      FROM pg_database d LEFT JOIN pg_stat_database s ON s.datid = d.oid ORDER BY d.datname LIMIT 200`,
  ),
  // Walks the files of every database: the one statement that can be slow, so nothing else depends on it.
  'database-sizes': statement(
    z.object({ name: z.string(), bytes: z.number() }),
    `SELECT datname::text AS name, pg_database_size(oid)::float8 AS bytes FROM pg_database WHERE NOT datistemplate
      AND (has_database_privilege(oid, 'CONNECT') OR pg_has_role('pg_read_all_stats', 'USAGE'))
      ORDER BY datname LIMIT 200`,
  ),
  'checkpoints-before-17': statement(
    z.object({ timed: z.number(), requested: z.number(), buffers: z.number(), since: z.number().nullable() }),
    `SELECT checkpoints_timed::float8 AS timed, checkpoints_req::float8 AS requested, buffers_checkpoint::float8 AS buffers,
      extract(epoch FROM stats_reset)::float8 AS since FROM pg_stat_bgwriter LIMIT 1`,
  ),
  'checkpoints-since-17': statement(
    z.object({ timed: z.number(), requested: z.number(), buffers: z.number(), since: z.number().nullable() }),
    `SELECT num_timed::float8 AS timed, num_requested::float8 AS requested, buffers_written::float8 AS buffers,
      extract(epoch FROM stats_reset)::float8 AS since FROM pg_stat_checkpointer LIMIT 1`,
  ),
  'replication-slots': statement(
    z.object({ name: z.string(), kind: z.string(), active: z.boolean(), retained_bytes: z.number().nullable() }),
    `SELECT slot_name::text AS name, slot_type AS kind, active,
      pg_wal_lsn_diff(${LATEST_POSITION}, restart_lsn)::float8 AS retained_bytes
      FROM pg_replication_slots ORDER BY slot_name LIMIT 100`,
  ),
} as const;
