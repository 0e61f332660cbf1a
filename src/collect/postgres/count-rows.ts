import { createHash } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import * as z from 'zod';
import { ReadFailure } from '../../model/intake.ts';

/** A table as the catalogues of its server name it. */
export interface CountedTable {
  readonly schema: string;
  readonly name: string;
}

const Counted = z.tuple([z.object({ rows: z.number() })]);

/** The statement that counts the rows of a table, and stops beyond the most. It reads no column of it. */
export function countStatement({ schema, name }: CountedTable, most: number): string {
  const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
  return `SELECT count(*)::int4 AS rows FROM (SELECT FROM ${table} LIMIT ${most + 1}) AS bounded`;
}

/** The SHA-256 of the statement as it is sent, in hexadecimal digits. */
export function countDigest(table: CountedTable, most: number): string {
  return createHash('sha256').update(countStatement(table, most)).digest('hex');
}

/** Undefined when there are more than are counted. @throws ReadFailure `protocol` */
export function countedRows(answer: unknown, most: number): number | undefined {
  const parsed = Counted.safeParse(answer);
  if (!parsed.success) throw new ReadFailure('protocol', 'the answer to a count is no number');
  const [{ rows }] = parsed.data;
  return rows > most ? undefined : rows;
}
