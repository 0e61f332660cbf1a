import type pg from 'pg';
import type { Json } from '../../../model/flow/json.ts';
import { StepFailure } from '../performer.ts';
import type { SqlConnection } from './open-connection.ts';
import { sqlFailure } from './sql-failure.ts';

/** The role that may read everything and nothing else, since Postgres 14. */
const READER = 'pg_read_all_data';

export interface Statement {
  readonly query: string;
  readonly params: readonly Json[];
  /** Also where no role keeps a superuser from more than reading. */
  readonly allowSuperuser?: boolean;
  /** Rows that are kept; one more is asked for, to know whether there are more. */
  readonly mostRows: number;
  /** After which the server gives the statement up, milliseconds. */
  readonly limitMs: number;
}

export interface Rows {
  /** As whom it was read: `postgres (superuser) → pg_read_all_data`. */
  readonly role: string;
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, Json>[];
  readonly truncated: boolean;
}

interface Session {
  readonly user: string;
  readonly superuser: boolean;
  readonly version: number;
  readonly mayRead: boolean;
}

/**
 * Runs one statement that can only read: in a transaction that cannot write, as a role that may only read, and as the
 * query of a cursor, because nothing but a query can be one. `READ ONLY` alone would let a superuser run programs.
 *
 * @throws StepFailure
 */
export async function readOnlyQuery(connection: SqlConnection, statement: Statement): Promise<Rows> {
  const { client, where } = connection;
  try {
    await send(client, 'BEGIN READ ONLY');
    const session = await limitSession(client, statement.limitMs);
    const role = await takeRole(client, session, statement.allowSuperuser ?? false);
    await send(client, `DECLARE gates NO SCROLL CURSOR FOR ${statement.query}`, statement.params);
    const result = await send(client, `FETCH ${statement.mostRows + 1} FROM gates`);
    await send(client, 'ROLLBACK');
    return { role, ...shapeRows(result, statement.mostRows) };
  } catch (error) {
    throw connection.cut() ?? sqlFailure(error, where);
  }
}

/** Sets what the server enforces until the end of the transaction, and asks who we are to it. */
async function limitSession(client: pg.Client, limitMs: number): Promise<Session> {
  const { rows } = await send(
    client,
    `SELECT session_user, r.rolsuper, pg_catalog.current_setting('server_version_num')::int,
            pg_catalog.set_config('statement_timeout', $1, true), pg_catalog.set_config('lock_timeout', '200', true),
            pg_catalog.set_config('idle_in_transaction_session_timeout', '5000', true),
            EXISTS (SELECT FROM pg_catalog.pg_roles a WHERE a.rolname = '${READER}'
                    AND pg_catalog.pg_has_role(r.oid, a.oid, 'MEMBER'))
       FROM pg_catalog.pg_roles r WHERE r.rolname = session_user`,
    [String(Math.max(1, Math.round(limitMs)))],
  );
  const [user, superuser, version, , , , mayRead] = rows[0] ?? [];
  // Who is not known could be a superuser, whom nothing but the role keeps from more than reading.
  if (typeof user !== 'string' || typeof superuser !== 'boolean' || typeof mayRead !== 'boolean') {
    const message = 'the server does not tell as whom it would read';
    throw new StepFailure({ code: 'sql.protocol', message, blame: 'system' });
  }
  return { user, superuser, version: Number(version), mayRead };
}

async function takeRole(client: pg.Client, session: Session, allowSuperuser: boolean): Promise<string> {
  const { user, superuser, version, mayRead } = session;
  const called = superuser ? `${user} (superuser)` : user;
  if (superuser && version < 140_000 && !allowSuperuser) {
    const message = `${user} is a superuser, and before Postgres 14 no role keeps it from more than reading; name another role, or set allowSuperuser of the target`;
    throw new StepFailure({ code: 'sql.superuser', message, blame: 'precondition' });
  }
  if (!mayRead) return called;
  await send(client, `SET LOCAL ROLE ${READER}`);
  // Row-level security would hide rows from this role without a word: a statement that it concerns fails instead.
  await send(client, 'SET LOCAL row_security = off');
  return `${called} → ${READER}`;
}

/** One statement at a time: over the extended protocol the server refuses a text that holds several. */
function send(client: pg.Client, text: string, values: readonly Json[] = []): Promise<pg.QueryArrayResult<Json[]>> {
  return client.query<Json[]>({
    text,
    values: [...values],
    rowMode: 'array',
    queryMode: 'extended',
  } as pg.QueryArrayConfig);
}

function shapeRows(
  { fields, rows }: pg.QueryArrayResult<Json[]>,
  most: number,
): Pick<Rows, 'columns' | 'rows' | 'truncated'> {
  const columns = fields.map(({ name }) => name);
  const repeated = columns.find((name, index) => columns.indexOf(name) !== index);
  if (repeated !== undefined) {
    const message = `two columns are called "${repeated}"; give one of them another name with AS`;
    throw new StepFailure({ code: 'sql.column-twice', message, blame: 'flow' });
  }
  const named = (row: readonly Json[]) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
  return { columns, rows: rows.slice(0, most).map(named), truncated: rows.length > most };
}
