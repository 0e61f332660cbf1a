import { createHash } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import * as z from 'zod';
import { ReadFailure } from '../../model/intake.ts';

/** More are not counted: that is no longer cheap. */
export const MOST_COUNTED = 100_000;

/** A table as the catalogues of its server name it. */
export interface CountedTable {
  readonly schema: string;
  readonly name: string;
}

const Counted = z.tuple([z.object({ rows: z.number() })]);

/** The statement that counts the rows of a table, and stops where there are too many. It reads no column of it. */
export function countStatement({ schema, name }: CountedTable): string {
  const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
  return `SELECT count(*)::int4 AS rows FROM (SELECT FROM ${table} LIMIT ${MOST_COUNTED + 1}) AS bounded`;
}

/** The SHA-256 of the statement as it is sent, in hexadecimal digits. */
export function countDigest(table: CountedTable): string {
  return createHash('sha256').update(countStatement(table)).digest('hex');
}

/** Undefined when there are more than are counted. @throws ReadFailure `protocol` */
export function countedRows(answer: unknown): number | undefined {
  const parsed = Counted.safeParse(answer);
  if (!parsed.success) throw new ReadFailure('protocol', 'the answer to a count is no number');
  const [{ rows }] = parsed.data;
  return rows > MOST_COUNTED ? undefined : rows;
}
