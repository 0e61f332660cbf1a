import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import type { Intake, Performed } from '../model/intake.ts';
import { limitText, reachedAt, setLimit, USUAL_LIMITS } from '../model/limits/limits.ts';
import type { SetLimit } from '../model/limits/set-limit.ts';
import { forbiddenAddress } from './forbidden-address.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { hangUp } from './hang-up.ts';
import { failureOf, latenessOf, type Progress } from './http-failure.ts';
import { readUpTo } from './read-up-to.ts';

/** What came of one GET: an answer with its body, or the way in which it failed. */
export type RawOutcome =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly contentType: string;
      readonly location?: string;
      /** Only where it is not the plain one that was asked for. */
      readonly encoding?: string;
      readonly body: Buffer;
      readonly truncated: boolean;
    }
  | {
      readonly kind: 'failure';
      readonly code: string;
      readonly message: string;
      /** The limit that was reached, where that is why. */
      readonly limit?: SetLimit;
    };

export interface GetOptions {
  /** Value of the header `Authorization`, where the service asks for one. */
  readonly authorisation?: string | undefined;
  /** Bytes of the body after which it is cut; what is usual unless told. */
  readonly limitBytes?: number;
  /** Aborted when the time of what is asked is up, beside that of the client. */
  readonly signal?: AbortSignal;
}

/** Sends GET requests with a total deadline and a limit on the body, follows no redirect and keeps no cookie. */
export class HttpClient {
  readonly #agents = new Set<Agent>();
  readonly #callMs: number;
  readonly #signal: AbortSignal;
  readonly #lookup: LookupFunction;

  /**
   * @param callMs total time of one request, milliseconds
   * @param lookup finds the addresses of a name
   */
  constructor(callMs: number, signal: AbortSignal, lookup?: LookupFunction) {
    this.#lookup = guardedLookup(lookup);
    this.#callMs = callMs;
    this.#signal = signal;
  }

  async get(url: string, options: GetOptions = {}): Promise<RawOutcome> {
    const { authorisation, limitBytes = USUAL_LIMITS.httpBody, signal = this.#signal } = options;
    const { origin, pathname, search, hostname } = new URL(url);
    const forbidden = forbiddenAddress(hostname);
    if (forbidden !== undefined) return { kind: 'failure', code: 'address-not-allowed', message: forbidden };
    const deadline = AbortSignal.timeout(this.#callMs);
    const progress: Progress = { hasHeaders: false };
    const agent = this.#agentFor(progress);
    try {
      const answer = await agent.request({
        origin,
        path: `${pathname}${search}`,
        method: 'GET',
        signal: AbortSignal.any([deadline, this.#signal, signal]),
        headers: {
          'user-agent': 'gates',
          accept: '*/*',
          'accept-encoding': 'identity',
          ...(authorisation !== undefined && { authorization: authorisation }),
        },
        // The deadline above is the only one: these are coarse, and start again with every chunk.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      progress.hasHeaders = true;
      return { kind: 'response', status: answer.statusCode, ...(await readAnswer(answer, limitBytes)) };
    } catch (error) {
      for (const each of [this.#signal, signal]) if (each.aborted) throw each.reason;
      return { kind: 'failure', ...(deadline.aborted ? this.#lateness(progress) : failureOf(error)) };
    } finally {
      this.#agents.delete(agent);
      await hangUp(agent);
    }
  }

  #lateness(progress: Progress): { code: string; message: string; limit: SetLimit } {
    const limit = reachedAt('call', this.#callMs);
    return { ...latenessOf(progress, `in time (${limitText(limit)})`), limit };
  }

  /** An agent for one request, so that its connection can be watched and is closed with it. */
  #agentFor(progress: Progress): Agent {
    // Whether a certificate can be trusted is judged by itself; what is sent here is no secret.
    const connector = buildConnector({ timeout: this.#callMs, rejectUnauthorized: false, lookup: this.#lookup });
    const agent = new Agent({
      pipelining: 0,
      connect: (options, callback) =>
        connector(options, (...connected) => {
          const [, socket] = connected;
          if (socket) progress.socket = socket;
          callback(...connected);
        }),
    });
    this.#agents.add(agent);
    return agent;
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    await Promise.all([...this.#agents].map(hangUp));
  }
}

/** One GET for an intake: an outcome is always a value; only an interrupted run throws. */
export async function askOnce(
  { limits, signal }: Pick<Intake, 'limits' | 'signal'>,
  client: HttpClient,
  url: string,
): Promise<Performed<{ outcome: RawOutcome }>> {
  const outcome = await client.get(url, { limitBytes: limits.httpBody, signal });
  if (outcome.kind === 'failure')
    return { value: { outcome }, bytes: 0, ...(outcome.limit && { reached: [outcome.limit] }) };
  const reached = outcome.truncated ? [setLimit(limits, 'httpBody')] : [];
  return { value: { outcome }, bytes: outcome.body.length, reached };
}

async function readAnswer({ headers, body }: Dispatcher.ResponseData, limitBytes: number) {
  const read = await readUpTo(body, limitBytes);
  const [contentType = '', location, encoding = 'identity'] = [
    first(headers['content-type']),
    first(headers['location']),
    first(headers['content-encoding']),
  ];
  return {
    contentType,
    ...(location !== undefined && { location }),
    ...(!/^(identity)?$/i.test(encoding) && { encoding }),
    body: read.bytes,
    truncated: read.truncated,
  };
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
