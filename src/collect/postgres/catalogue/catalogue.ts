import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { ACTIVITY_STATEMENTS } from './activity-statements.ts';
import { SCHEMA_STATEMENTS } from './schema-statements.ts';
import { SERVER_STATEMENTS } from './server-statements.ts';

/** Every statement that can be sent to a database. There is no way to send another one. */
export const CATALOGUE = { ...SERVER_STATEMENTS, ...ACTIVITY_STATEMENTS, ...SCHEMA_STATEMENTS } as const;

export type StatementName = keyof typeof CATALOGUE;
export type Row<N extends StatementName> = z.infer<(typeof CATALOGUE)[N]['row']>;

/** What stands around each statement: a transaction that cannot write. A rollback would be counted as one of the system's. */
export const FRAME = { begin: 'BEGIN TRANSACTION READ ONLY', end: 'COMMIT' } as const;

/** The SHA-256 of a statement as it is sent, in hexadecimal digits: by it the log of a server can be compared. */
export function digestOf(name: StatementName): string {
  return createHash('sha256').update(CATALOGUE[name].sql).digest('hex');
}
