import type { PostgresActivity } from '../../model/evidence/postgres-server.ts';
import { ReadFailure } from '../../model/intake.ts';
import type { Row, StatementName } from './catalogue/catalogue.ts';
import type { Answers } from './read-statements.ts';

export const ACTIVITY = [
  'sessions',
  'transactions',
  'lock-waits',
  'replicas',
] as const satisfies readonly StatementName[];

export const SESSION_LIMIT = 500;

type ActivityAnswers = Answers<(typeof ACTIVITY)[number]>;

/**
 * What clients are doing, out of the rows of the server.
 *
 * @throws ReadFailure when the role sees only a part of it: what is hidden must not look like what is not there
 */
export function shapeActivity(
  of: Pick<PostgresActivity, 'service' | 'container'>,
  answers: ActivityAnswers,
): PostgresActivity {
  expectWhole(answers);
  return {
    ...of,
    sessions: answers.sessions.rows.slice(0, SESSION_LIMIT).map((row) => ({
      ...client(row),
      user: row.user,
      database: row.database ?? '',
      superuser: row.superuser,
      encrypted: row.encrypted ?? false,
      total: row.total,
      active: row.active,
      inTransaction: row.in_transaction,
    })),
    transactions: answers.transactions.rows.map((row) => ({
      ...client(row),
      user: row.user ?? '',
      pid: row.pid,
      state: row.state ?? '',
      openSeconds: row.open_seconds,
      stateSeconds: row.state_seconds,
    })),
    lockWaits: answers['lock-waits'].rows.map(shapeLockWait),
    replicas: answers.replicas.rows.map((row) => ({
      ...client(row),
      state: row.state ?? '',
      synchronous: row.synchronous ?? '',
      ...(row.lag_bytes !== null && { lagBytes: row.lag_bytes }),
      ...(row.lag_seconds !== null && { lagSeconds: row.lag_seconds }),
    })),
  };
}

function expectWhole({ sessions, replicas }: ActivityAnswers): void {
  const isHidden = sessions.rows.some(({ hidden }) => hidden > 0) || replicas.rows.some(({ state }) => state === null);
  if (isHidden) {
    const advice = 'GRANT pg_monitor to it';
    throw new ReadFailure('postgres.privilege', `the role may not see what the sessions of others do; ${advice}`);
  }
  if (sessions.rows.some(({ untracked }) => untracked > 0))
    throw new ReadFailure('postgres.untracked', 'the server does not track what sessions do: track_activities is off');
}

function shapeLockWait(row: Row<'lock-waits'>): PostgresActivity['lockWaits'][number] {
  return {
    ...client(row),
    user: row.user ?? '',
    pid: row.pid,
    mode: row.mode,
    lock: row.lock,
    ...(row.table !== null && { table: row.table }),
    statementSeconds: row.statement_seconds,
    blockedBy: row.blocked_by,
  };
}

function client({ address, application }: Pick<Row<'sessions'>, 'address' | 'application'>): {
  application: string;
  address?: string;
} {
  return { application: application ?? '', ...(address !== null && { address }) };
}
