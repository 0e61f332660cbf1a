import { ReadFailure } from '../../model/intake.ts';
import { assertReadOnly } from './allow-list.ts';
import type { EngineAnswer, EngineConnection } from './engine-request.ts';
import { Patience } from './patience.ts';

/** What dockerode hands to its modem for one call. */
interface DialOptions {
  readonly path: string;
  readonly method: string;
  readonly options?: Record<string, unknown>;
}

type DialCallback = (error: unknown, data?: unknown) => void;

export interface ModemOptions {
  readonly connection: EngineConnection;
  readonly signal: AbortSignal;
  /** Total time of one call, milliseconds. */
  readonly callMs: number;
  /** Total time of an answer that is handed on while it arrives, milliseconds. */
  readonly streamMs: number;
  /** Sends a ping and tells whether it was answered; the caller's part is to keep a record of it. */
  readonly isAlive: (ping: () => Promise<string>) => Promise<boolean>;
}

/** The versions of the API that are spoken: 1.41 to 1.45. */
export const OLDEST_API = 41;
export const NEWEST_API = 45;

/**
 * The transport that dockerode is given instead of its own: it sends what the allow-list admits, bounds every call, and
 * settles every promise (the stock transport leaves them open when the engine dies in the middle of an answer).
 */
export class ReadOnlyModem {
  // dockerode builds its promises with this.
  readonly Promise = Promise;
  readonly #options: ModemOptions;
  readonly #sizes = new WeakMap<object, number>();
  readonly #patience: Patience;
  #prefix = '';

  constructor(options: ModemOptions) {
    this.#options = options;
    this.#patience = new Patience(() => options.isAlive(async () => dateOf(await this.#ping())));
  }

  dial(options: DialOptions, callback: DialCallback): void {
    this.#send(options).then(
      (data) => callback(null, data),
      (error: unknown) => callback(error),
    );
  }

  /** Bytes of the answer that a value came from. */
  sizeOf(value: object): number {
    return this.#sizes.get(value) ?? 0;
  }

  /** Agrees on a version of the API: the engine's newest that is known here. Returns what time it is there. */
  async negotiate(): Promise<string> {
    const answer = await this.#ping();
    const { headers } = answer;
    const offered = /^1\.(\d+)$/.exec(String(headers['api-version'] ?? ''))?.[1];
    if (offered === undefined)
      throw new ReadFailure('protocol', 'what answers is not a Docker engine: it does not tell the version of its API');
    if (Number(offered) < OLDEST_API)
      throw new ReadFailure(
        'api.version',
        `the engine speaks API 1.${offered}, and 1.${OLDEST_API} or newer is needed`,
      );
    this.#prefix = `/v1.${Math.min(Number(offered), NEWEST_API)}`;
    return dateOf(answer);
  }

  #ping(): Promise<EngineAnswer> {
    const { connection, callMs, signal } = this.#options;
    return connection.get('/_ping', callMs, signal);
  }

  /**
   * Sends a call whose answer is handed on while it arrives: logs, which may be larger than the memory.
   *
   * @returns its bytes
   */
  stream(path: string, query: Readonly<Record<string, string>>, take: (chunk: Buffer) => void): Promise<number> {
    const { connection, streamMs, signal } = this.#options;
    return this.#admitted({ path, method: 'GET', options: query }, (target) =>
      connection.stream(target, streamMs, signal, take),
    );
  }

  async #send(call: DialOptions): Promise<unknown> {
    const { connection, callMs, signal } = this.#options;
    const body = await this.#admitted(call, async (target) => (await connection.get(target, callMs, signal)).body);
    const value = parseObject(body);
    this.#sizes.set(value, body.length);
    return value;
  }

  /** Lets a call through when it is on the list and the engine was not given up. */
  async #admitted<T>({ path, method, options = {} }: DialOptions, call: (target: string) => Promise<T>): Promise<T> {
    const [bare = ''] = path.split('?', 1);
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(options)) if (name !== 'abortSignal') query.append(name, String(value));
    assertReadOnly(method, bare, query);
    await this.#patience.beforeCall();
    const search = query.size > 0 ? `?${query.toString()}` : '';
    try {
      const answer = await call(`${this.#prefix}${bare}${search}`);
      this.#patience.afterCall();
      return answer;
    } catch (error) {
      this.#patience.afterCall(error);
      throw error;
    }
  }
}

/** What time it was where an answer was written; empty where it does not tell. */
function dateOf({ headers }: EngineAnswer): string {
  return String(headers['date'] ?? '');
}

/** Every answer that is read is a JSON object or list; HTML, `null` or half an answer is a failure, never an empty value. */
function parseObject(body: Buffer): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new ReadFailure('protocol', 'the engine answered with something that is not JSON', error);
  }
  if (typeof parsed !== 'object' || parsed === null)
    throw new ReadFailure('protocol', 'the engine answered with an empty value');
  return parsed;
}
