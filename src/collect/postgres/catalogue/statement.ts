import type * as z from 'zod';

/** One SELECT of the catalogue and the shape of its rows. Every statement bounds the number of its rows itself. */
export interface Statement<Row extends z.ZodType = z.ZodType> {
  readonly sql: string;
  readonly row: Row;
}

/** Declares a statement; the line breaks of its layout are no part of what is sent. */
export function statement<Row extends z.ZodType>(row: Row, layout: string): Statement<Row> {
  return { sql: layout.replaceAll(/\s+/g, ' ').trim(), row };
}
