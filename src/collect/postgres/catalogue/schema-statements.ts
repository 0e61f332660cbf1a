import * as z from 'zod';
import { statement } from './statement.ts';

/** Tables that belong to the application: no system schema, no temporary table, no part of a partitioned table. */
const TABLES = `c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'`;

/** As many as are kept, and one more that tells whether there are others. */
export const LIMITS = { tables: 500, columns: 10_000, constraints: 5000 } as const;

/** The shape of the connected database, from its catalogues. No row of a table of the application is read by them. */
export const SCHEMA_STATEMENTS = {
  tables: statement(
    z.object({
      schema: z.string(),
      name: z.string(),
      estimated_rows: z.number(),
      bytes: z.number(),
      elsewhere: z.boolean(),
    }),
    `SELECT n.nspname::text AS schema, c.relname::text AS name,
      greatest(coalesce(s.n_live_tup, 0), c.reltuples, 0)::float8 AS estimated_rows,
      (c.relpages::float8 * current_setting('block_size')::float8) AS bytes,
      (c.relkind = 'f' OR EXISTS (SELECT FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhrelid
        WHERE i.inhparent = c.oid AND p.relkind = 'f')) AS elsewhere
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
      WHERE ${TABLES} ORDER BY 1, 2 LIMIT ${LIMITS.tables + 1}`,
  ),
  columns: statement(
    z.object({ schema: z.string(), table: z.string(), name: z.string(), type: z.string(), nullable: z.boolean() }),
    `SELECT n.nspname::text AS schema, c.relname::text AS table, a.attname::text AS name,
      format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${TABLES} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2, a.attnum LIMIT ${LIMITS.columns + 1}`,
  ),
  constraints: statement(
    z.object({
      schema: z.string(),
      table: z.string(),
      name: z.string(),
      kind: z.enum(['p', 'u', 'f']),
      columns: z.array(z.string()),
      referenced_schema: z.string().nullable(),
      referenced_table: z.string().nullable(),
      referenced_columns: z.array(z.string()),
    }),
    `SELECT n.nspname::text AS schema, c.relname::text AS table, o.conname::text AS name, o.contype::text AS kind,
      ARRAY(SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY k (number, place)
        JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.number ORDER BY k.place) AS columns,
      rn.nspname::text AS referenced_schema, r.relname::text AS referenced_table,
      ARRAY(SELECT a.attname::text FROM unnest(o.confkey) WITH ORDINALITY k (number, place)
        JOIN pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.number ORDER BY k.place) AS referenced_columns
      FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_class r ON r.oid = o.confrelid LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE ${TABLES} AND o.contype IN ('p', 'u', 'f') ORDER BY 1, 2, 3 LIMIT ${LIMITS.constraints + 1}`,
  ),
  vacuum: statement(
    z.object({
      schema: z.string(),
      table: z.string(),
      live_rows: z.number(),
      dead_rows: z.number(),
      vacuumed: z.number().nullable(),
      autovacuum_disabled: z.boolean(),
    }),
    `SELECT s.schemaname::text AS schema, s.relname::text AS table, s.n_live_tup::float8 AS live_rows,
      s.n_dead_tup::float8 AS dead_rows,
      extract(epoch FROM greatest(s.last_vacuum, s.last_autovacuum))::float8 AS vacuumed,
      EXISTS (SELECT FROM pg_options_to_table(c.reloptions) o
        WHERE o.option_name = 'autovacuum_enabled' AND NOT o.option_value::bool) AS autovacuum_disabled
      FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
      ORDER BY 6 DESC, s.n_dead_tup DESC, 1, 2 LIMIT 200`,
  ),
  'invalid-indexes': statement(
    z.object({ schema: z.string(), table: z.string(), name: z.string() }),
    `SELECT n.nspname::text AS schema, t.relname::text AS table, i.relname::text AS name
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE NOT x.indisvalid AND NOT EXISTS
        (SELECT FROM pg_stat_progress_create_index p WHERE p.relid = x.indrelid AND p.datname = current_database())
      ORDER BY 1, 2, 3 LIMIT 100`,
  ),
} as const;
