import * as z from 'zod';

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** What a statement is about: a file of the run folder by its path, an image or the Compose model by its name. */
export const StatementSubject = z.object({
  name: z.string(),
  digest: z.object({ sha256: z.string().regex(/^[\da-f]{64}$/) }),
});
export type StatementSubject = z.infer<typeof StatementSubject>;

export const Statement = z.object({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(StatementSubject).min(1),
  predicateType: z.string(),
  predicate: z.record(z.string(), z.unknown()),
});
export type Statement = z.infer<typeof Statement>;

/** A statement about these subjects. */
export function statementOf(
  subject: readonly StatementSubject[],
  predicateType: string,
  predicate: Readonly<Record<string, unknown>>,
): Statement {
  return { _type: STATEMENT_TYPE, subject: [...subject], predicateType, predicate: { ...predicate } };
}

/** The bytes of a statement, as they are signed and stored. */
export function statementBytes(statement: Statement): Buffer {
  return Buffer.from(`${JSON.stringify(statement, null, 2)}\n`);
}
