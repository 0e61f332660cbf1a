import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import { forbiddenAddress } from './forbidden-address.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { failureOf, latenessOf, type Progress } from './http-failure.ts';
import { readUpTo } from './read-up-to.ts';

const BODY_LIMIT = 1024 * 1024;

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
  | { readonly kind: 'failure'; readonly code: string; readonly message: string };

export interface GetOptions {
  /** Value of the header `Authorization`, where the service asks for one. */
  readonly authorisation?: string | undefined;
  /** Bytes of the body after which it is cut; one mebibyte unless told. */
  readonly limitBytes?: number;
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

  async get(url: string, { authorisation, limitBytes = BODY_LIMIT }: GetOptions = {}): Promise<RawOutcome> {
    const forbidden = forbiddenAddress(new URL(url).hostname);
    if (forbidden !== undefined) return { kind: 'failure', code: 'address-not-allowed', message: forbidden };
    const deadline = AbortSignal.timeout(this.#callMs);
    const progress: Progress = { hasHeaders: false };
    const agent = this.#agentFor(progress);
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: 'GET',
        signal: AbortSignal.any([deadline, this.#signal]),
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
      if (this.#signal.aborted) throw this.#signal.reason;
      return { kind: 'failure', ...(deadline.aborted ? latenessOf(progress, this.#callMs) : failureOf(error)) };
    } finally {
      this.#agents.delete(agent);
      await agent.destroy();
    }
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
    await Promise.all([...this.#agents].map((agent) => agent.destroy()));
  }
}

/** One GET for an intake: an outcome is always a value; only an interrupted run throws. */
export async function askOnce(
  client: HttpClient,
  url: string,
): Promise<{ value: { outcome: RawOutcome }; bytes: number }> {
  const outcome = await client.get(url);
  return { value: { outcome }, bytes: outcome.kind === 'response' ? outcome.body.length : 0 };
}

type Answer = Awaited<ReturnType<typeof request>>;

async function readAnswer({ headers, body }: Answer, limitBytes: number) {
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
