import type { z } from 'zod';
import { ReadFailure } from '../model/intake.ts';
import { LimitReached } from '../model/limits/limit-reached.ts';
import { type Limits, setLimit } from '../model/limits/limits.ts';
import type { HttpClient, RawOutcome } from './http-client.ts';

/** Who asks, as whom, and how much of an answer is read. */
export interface Asking {
  readonly client: HttpClient;
  readonly limits: Limits;
  readonly authorisation?: string | undefined;
}

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
  { client, limits, authorisation }: Asking,
  url: string,
  shape: z.ZodType<T>,
): Promise<JsonAnswer<T>> {
  const outcome = await client.get(url, { authorisation, limitBytes: limits.apiAnswer });
  if (outcome.kind === 'failure') throw new ReadFailure(outcome.code, outcome.message, undefined, outcome.limit);
  assertSound(outcome, limits);
  const parsed = shape.safeParse(parseJson(outcome.body.toString('utf8')));
  if (!parsed.success) throw new ReadFailure('protocol', 'the answer is not what this API answers');
  return { value: parsed.data, bytes: outcome.body.length };
}

function assertSound({ status, truncated }: Extract<RawOutcome, { kind: 'response' }>, limits: Limits): void {
  if (status === 401) throw new ReadFailure('http.unauthorised', 'the service asks for a user and a password');
  if (status === 403) throw new ReadFailure('http.forbidden', 'the user may not ask this');
  if (status !== 200) throw new ReadFailure('http.status', `the service answered with ${status}`);
  if (truncated)
    throw new LimitReached('over-limit', 'the answer is larger than is read', setLimit(limits, 'apiAnswer'));
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
