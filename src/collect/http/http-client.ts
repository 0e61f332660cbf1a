import { Agent, errors, request } from 'undici';
import { forbiddenAddress } from './forbidden-address.ts';

const BODY_LIMIT = 1024 * 1024;

/** Ends of a connection before the end of the answer. */
const CUT = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
]);

/** What came of one GET: an answer with its body, or the way in which it failed. */
export type RawOutcome =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly contentType: string;
      readonly body: Buffer;
      readonly truncated: boolean;
    }
  | { readonly kind: 'failure'; readonly code: string; readonly message: string };

/** Sends GET requests with a total deadline and a limit on the body, follows no redirect and keeps no cookie. */
export class HttpClient {
  readonly #agent: Agent;
  readonly #callMs: number;
  readonly #signal: AbortSignal;

  /** @param callMs total time of one request, milliseconds */
  constructor(callMs: number, signal: AbortSignal) {
    this.#agent = new Agent({ keepAliveTimeout: 1000, pipelining: 0, connect: { timeout: callMs } });
    this.#callMs = callMs;
    this.#signal = signal;
  }

  async get(url: string): Promise<RawOutcome> {
    const forbidden = forbiddenAddress(new URL(url).hostname);
    if (forbidden !== undefined) return { kind: 'failure', code: 'address-not-allowed', message: forbidden };
    const deadline = AbortSignal.timeout(this.#callMs);
    try {
      const answer = await request(url, {
        dispatcher: this.#agent,
        method: 'GET',
        signal: AbortSignal.any([deadline, this.#signal]),
        headers: { 'user-agent': 'gates', accept: '*/*', 'accept-encoding': 'identity' },
        // The deadline above is the only one: these are coarse, and start again with every chunk.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      const { body, truncated } = await readUpTo(answer.body, BODY_LIMIT);
      const type = answer.headers['content-type'];
      return {
        kind: 'response',
        status: answer.statusCode,
        contentType: Array.isArray(type) ? (type[0] ?? '') : (type ?? ''),
        body,
        truncated,
      };
    } catch (error) {
      if (this.#signal.aborted) throw this.#signal.reason;
      if (deadline.aborted)
        return { kind: 'failure', code: 'timeout', message: `no complete answer within ${this.#callMs} ms` };
      return { kind: 'failure', ...failureOf(error) };
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
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

async function readUpTo(stream: AsyncIterable<Buffer>, limit: number): Promise<{ body: Buffer; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return { body: Buffer.concat(chunks).subarray(0, limit), truncated: true };
  }
  return { body: Buffer.concat(chunks), truncated: false };
}

function failureOf(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return { code: 'refused', message: 'the connection was refused' };
  // The parser tells the end of the connection in the middle of a body as an error of its own, without a code.
  if (CUT.has(code) || message.includes('Invalid EOF'))
    return { code: 'reset', message: 'the connection was closed before the answer was complete' };
  if (code.includes('TIMEOUT')) return { code: 'timeout', message };
  if (error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError)
    return { code: 'protocol', message: 'the answer is not HTTP' };
  return { code: 'unreachable', message };
}
