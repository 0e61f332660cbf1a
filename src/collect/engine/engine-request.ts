import { Agent, type Dispatcher } from 'undici';
import { ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { reachedAt, USUAL_LIMITS } from '../../model/limits/limits.ts';
import { hangUp } from '../hang-up.ts';
import { readUpTo } from '../read-up-to.ts';
import { answerFailure } from './answer-failure.ts';
import { connectionFailure } from './connection-failure.ts';
import type { EngineEndpoint } from './endpoint.ts';

/** Old engines take a second or more for each sample of statistics; others must not wait behind these. */
const CONNECTIONS = 256;

/** The answer of an engine: status 200, body complete. */
export interface EngineAnswer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A connection to an engine over which only GET requests go. */
export class EngineConnection {
  readonly #agent: Agent;
  readonly #origin: string;
  readonly #endpoint: EngineEndpoint;
  readonly #mostBytes: number;

  /**
   * @param connectMs after which an attempt to connect is given up, also when nobody waits for it any more
   * @param mostBytes of an answer that is read as a whole
   */
  constructor(endpoint: EngineEndpoint, connectMs: number, mostBytes: number = USUAL_LIMITS.engineAnswer) {
    const { socketPath, tls, url } = endpoint;
    const connect = { timeout: connectMs, ...(socketPath === undefined ? tls : { socketPath }) };
    this.#agent = new Agent({ connect, connections: CONNECTIONS, keepAliveTimeout: 2000 });
    this.#origin = socketPath === undefined ? url.replace(/^tcp:/, tls ? 'https:' : 'http:') : 'http://docker';
    this.#endpoint = endpoint;
    this.#mostBytes = mostBytes;
  }

  /**
   * Sends one GET and reads the whole answer.
   *
   * @param target path and query, already found to be read-only
   * @param totalMs for the whole call, from connecting to the last byte
   * @throws ReadFailure with a stable code for whatever went wrong
   */
  get(target: string, totalMs: number, signal: AbortSignal): Promise<EngineAnswer> {
    return this.#ask(target, { name: 'call', totalMs }, signal, async ({ body, headers }) => ({
      body: await this.#readBody(body),
      headers,
    }));
  }

  /**
   * Sends one GET and hands on the answer while it arrives, however long it is. Returns its bytes.
   *
   * @throws ReadFailure as `get` does, and whatever `take` throws; what arrived before was handed on
   */
  stream(target: string, totalMs: number, signal: AbortSignal, take: (chunk: Buffer) => void): Promise<number> {
    return this.#ask(target, { name: 'logRead', totalMs }, signal, async ({ body }) => {
      let bytes = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        take(chunk);
      }
      return bytes;
    });
  }

  async #ask<T>(
    target: string,
    { name, totalMs }: { readonly name: 'call' | 'logRead'; readonly totalMs: number },
    signal: AbortSignal,
    read: (answer: Dispatcher.ResponseData) => Promise<T>,
  ): Promise<T> {
    const deadline = AbortSignal.timeout(totalMs);
    try {
      const answer = await this.#agent.request({
        origin: this.#origin,
        path: target,
        method: 'GET',
        signal: AbortSignal.any([deadline, signal]),
        headers: { 'user-agent': 'gates', accept: 'application/json' },
        // The deadline above is the only one: these are coarse, and start again with every chunk.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      if (answer.statusCode === 200) return await read(answer);
      throw answerFailure(answer.statusCode, await this.#readBody(answer.body), { method: 'GET', target });
    } catch (error) {
      if (error instanceof ReadFailure) throw error;
      if (signal.aborted) throw signal.reason;
      if (deadline.aborted)
        throw new LimitReached('engine.hung', 'the engine did not answer in time', reachedAt(name, totalMs), error);
      throw connectionFailure(error, this.#endpoint);
    }
  }

  async #readBody(stream: AsyncIterable<Buffer>): Promise<Buffer> {
    const { bytes, truncated } = await readUpTo(stream, this.#mostBytes);
    if (!truncated) return bytes;
    throw new LimitReached(
      'body.too-large',
      'the answer is larger than is read',
      reachedAt('engineAnswer', this.#mostBytes),
    );
  }

  close(): Promise<void> {
    return hangUp(this.#agent);
  }
}
