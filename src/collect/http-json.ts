import type { z } from 'zod';
import { ReadFailure } from '../model/intake.ts';
import type { HttpClient, RawOutcome } from './http-client.ts';

const LIMIT_BYTES = 4 * 1024 * 1024;

export interface JsonAnswer<T> {
  readonly value: T;
  readonly bytes: number;
}

/**
 * One GET whose answer must be JSON of a known shape.
 *
 * @throws ReadFailure `http.unauthorised`, `http.forbidden`, `http.status`, `over-limit`, `protocol`, or as the client
 *   has it: `refused`, `timeout`, `reset`, `unreachable`
 */
export async function getJson<T>(
  client: HttpClient,
  url: string,
  shape: z.ZodType<T>,
  authorisation?: string,
): Promise<JsonAnswer<T>> {
  const outcome = await client.get(url, { authorisation, limitBytes: LIMIT_BYTES });
  if (outcome.kind === 'failure') throw new ReadFailure(outcome.code, outcome.message);
  assertSound(outcome);
  const parsed = shape.safeParse(parseJson(outcome.body.toString('utf8')));
  if (!parsed.success) throw new ReadFailure('protocol', 'the answer is not what this API answers');
  return { value: parsed.data, bytes: outcome.body.length };
}

function assertSound({ status, truncated }: Extract<RawOutcome, { kind: 'response' }>): void {
  if (status === 401) throw new ReadFailure('http.unauthorised', 'the service asks for a user and a password');
  if (status === 403) throw new ReadFailure('http.forbidden', 'the user may not ask this');
  if (status !== 200) throw new ReadFailure('http.status', `the service answered with ${status}`);
  if (truncated) throw new ReadFailure('over-limit', `the answer is larger than ${LIMIT_BYTES / 1024 ** 2} MiB`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON does not have the shape either, and is told as that.
    return undefined;
  }
}

/** The header for a user and a password: https://www.rfc-editor.org/rfc/rfc7617 */
export function basicAuthorisation(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
